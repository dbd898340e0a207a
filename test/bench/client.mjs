// Asks a candidate over HTTP, a few requests at a time on connections that are kept.
import { Agent, request } from 'node:http';

const atATime = 4;

export class Client {
  constructor(port, { method, path, body }) {
    this.agent = new Agent({ keepAlive: true, maxSockets: atATime });
    this.options = { host: '127.0.0.1', port, method, path, agent: this.agent, headers: body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {} };
    this.body = body;
  }

  /** One answer as text. @throws for anything but 200 */
  ask() {
    return new Promise((resolve, reject) => {
      const sent = request(this.options, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part)).once('error', reject).once('end', () => {
          const text = Buffer.concat(parts);
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${response.statusCode} from ${this.options.path}: ${text.toString().slice(0, 500)}`));
        });
      }).once('error', reject);
      sent.end(this.body);
    });
  }

  /** Asks until `more(asked)` is false. @returns how often it asked */
  async askWhile(more) {
    let asked = 0;
    const one = async () => {
      while (more(asked)) {
        asked += 1;
        await this.ask();
      }
    };
    await Promise.all(Array.from({ length: atATime }, one));
    return asked;
  }

  close() {
    this.agent.destroy();
  }
}
