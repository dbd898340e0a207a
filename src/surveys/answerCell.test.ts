import { answerCell } from './answerCell';

test.each([['\'007', '007'], ['\'4711', '4711'], ['\'12345678901234567', '12345678901234567'], ['\'\'007', '\'007'], ['007', '007'], ['\'A-1', '\'A-1'], ['\'=A1', '=A1'], ['\'１２', '１２']])('the id %j is %j', (cell, id) => expect(answerCell('id', cell)).toBe(id));

test.each([['\'=x', '=x'], ['\'tis nice', '\'tis nice'], ['\'4711', '\'4711'], ['\'007', '007']])('the comment %j is %j', (cell, comment) => expect(answerCell('comment', cell)).toBe(comment));
