// The line to the server: opens again after it broke, from the last position it has seen, and acknowledges what was drawn.

const WAITS = [250, 500, 1000, 2000, 4000, 8000];

/**
 * Opens the line for one notebook. `heard(messages)` gets each frame's messages, `status(word, attempt)` hears `open`, `lost` and
 * `opening`, `drawn()` settles when the page shows what it heard. `close()` ends it for good, `now()` tries again at once.
 */
export function openSocket({ address, since, heard, status, drawn, make = url => new WebSocket(url) }) {
  let position = since;
  let attempt = 0;
  let closed = false;
  let timer = 0;
  let line = null;

  function open() {
    const socket = make(address(position));
    line = socket;
    socket.onopen = () => {
      attempt = 0;
      status('open', 0);
    };
    socket.onmessage = async event => {
      const frame = JSON.parse(event.data);
      position = frame.position ?? position;
      heard(frame.messages ?? (frame.type ? [frame] : []));
      if (frame.frame === undefined) return;
      await drawn();
      if (socket.readyState === 1) socket.send(JSON.stringify({ ack: frame.frame }));
    };
    socket.onclose = () => {
      if (closed || line !== socket) return;
      attempt++;
      status('lost', attempt);
      timer = setTimeout(open, WAITS[Math.min(attempt - 1, WAITS.length - 1)]);
    };
  }

  open();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      line?.close();
    },
    now() {
      if (closed || line?.readyState <= 1) return;
      clearTimeout(timer);
      open();
    },
  };
}
