// graphql-js compares all that it meets with a second copy of itself, unless NODE_ENV says that it runs in production: a large part
// of the processor time of an answer. Packages read NODE_ENV while they are loaded, so a front door imports this before anything else.
process.env.NODE_ENV ??= 'production';
