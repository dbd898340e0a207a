import { ConfigMistakes, readConfig } from './config';

test('a port is 0 to 65535; 0 asks for any that is free', () => {
  expect(readConfig({}).port).toBe(4000);
  expect(readConfig({ PORT: '0' }).port).toBe(0);
  expect(readConfig({ PORT: '65535' }).port).toBe(65_535);
  for (const PORT of ['65536', '-1', '80.5', 'many', '1e3']) expect(() => readConfig({ PORT })).toThrow(ConfigMistakes);
});
