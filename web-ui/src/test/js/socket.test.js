import { test } from 'node:test';
import assert from 'node:assert/strict';
import { openSocket } from '../../main/resources/web/app/net/socket.js';

/** A line that a test holds the other end of. */
function wired(drawn = () => Promise.resolve()) {
  const sockets = [];
  const heard = [];
  const said = [];
  const line = openSocket({
    address: since => since, since: 41, heard: messages => heard.push(...messages), status: word => said.push(word), drawn,
    make: url => {
      const socket = { url, readyState: 1, sent: [], send: text => socket.sent.push(JSON.parse(text)), close: () => { socket.readyState = 3; } };
      sockets.push(socket);
      return socket;
    },
  });
  return { sockets, heard, said, line };
}

const frame = (number, position, ...messages) => ({ data: JSON.stringify({ frame: number, position, messages }) });

test('a frame is acknowledged only when it has been drawn', async () => {
  let paint = () => {};
  const { sockets: [socket], heard } = wired(() => new Promise(done => { paint = done; }));
  const done = socket.onmessage(frame(7, 58, { type: 'growth' }));
  assert.deepEqual(heard, [{ type: 'growth' }]);
  assert.deepEqual(socket.sent, []);
  paint();
  await done;
  assert.deepEqual(socket.sent, [{ ack: 7 }]);
});

test('a broken line is opened again from the last position seen', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { sockets, said } = wired();
  sockets[0].onopen();
  await sockets[0].onmessage(frame(1, 58));
  sockets[0].onclose();
  assert.deepEqual(said, ['open', 'lost']);
  t.mock.timers.tick(300);
  assert.equal(sockets.length, 2);
  assert.equal(sockets[1].url, 58);
});

test('a line that was closed on purpose stays closed', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { sockets, line, said } = wired();
  line.close();
  sockets[0].onclose();
  t.mock.timers.tick(20_000);
  assert.equal(sockets.length, 1);
  assert.deepEqual(said, []);
});

test('a message without a frame, such as reload, is heard too', () => {
  const { sockets: [socket], heard } = wired();
  socket.onmessage({ data: JSON.stringify({ type: 'reload' }) });
  assert.deepEqual(heard, [{ type: 'reload' }]);
});
