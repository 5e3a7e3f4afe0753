const { app, BrowserWindow } = require('electron');

// One window of 1920 by 1080 for pages that need nothing of the application; the test loads what it wants into it.
app.disableHardwareAcceleration();
app.whenReady().then(() => {
  const webPreferences = { sandbox: true, contextIsolation: true, backgroundThrottling: false };
  new BrowserWindow({ width: 1920, height: 1080, useContentSize: true, frame: false, webPreferences }).loadURL(
    'about:blank',
  );
});
