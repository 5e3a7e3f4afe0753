import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded into the host's process ahead of it (node --import): tells its parent, when asked, how long its event loop was
// held up at the longest since the last time it was asked.

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('message', () => {
  // A delay is known once the loop has turned again.
  setTimeout(() => {
    process.send?.(delay.max / 1e6);
    delay.reset();
  }, 5);
});
process.channel?.unref();
