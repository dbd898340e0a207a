// The key of an object is made of the slug it was entered with and stays. Where its slug was changed, it is found by other keys as well: those of
// its present slug and of every former one. None of them is that of two objects.
CREATE CONSTRAINT other_key IF NOT EXISTS FOR (n:OtherKey) REQUIRE n.key IS UNIQUE;
