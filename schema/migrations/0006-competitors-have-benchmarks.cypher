// What is stated of a competitor is an object of the registry like a reported figure of one's own.
CREATE CONSTRAINT benchmark_id IF NOT EXISTS FOR (n:Benchmark) REQUIRE n.id IS UNIQUE;
