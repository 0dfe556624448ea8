"""A headless chromium, driven through its DevTools protocol."""

import atexit
import base64
import json
import subprocess
import tempfile
import time
import urllib.request

import websocket

KEYS = {"Enter": 13, "ArrowDown": 40, "ArrowUp": 38, "/": 191}


class Browser:
    """One tab. Faults of pages (exceptions, refused scripts) are gathered in `faults`."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-port=0",
             "--remote-allow-origins=*", f"--user-data-dir={self.profile.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            if line.startswith("DevTools listening on"):
                break
        # Whatever fails, it does not stay behind.
        atexit.register(self.process.kill)
        port = line.split("/")[2]
        # Nobody reads the rest, which may fill the pipe.
        self.drain = subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)
        tabs = json.load(urllib.request.urlopen(f"http://{port}/json"))
        tab = next(tab for tab in tabs if tab["type"] == "page")
        self.socket = websocket.create_connection(tab["webSocketDebuggerUrl"], timeout=120, max_size=None)
        self.number = 0
        self.events = []
        self.loaded = set()
        self.faults = []
        for domain in ("Page", "Runtime", "Log"):
            self.send(f"{domain}.enable")
        self.send("Page.setLifecycleEventsEnabled", enabled=True)

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        self.drain.wait()

    def read(self):
        message = json.loads(self.socket.recv())
        method = message.get("method", "")
        if method in ("Log.entryAdded", "Runtime.exceptionThrown"):
            self.faults.append(json.dumps(message["params"], ensure_ascii=False)[:400])
        if method == "Page.lifecycleEvent" and message["params"]["name"] == "load":
            self.loaded.add(message["params"]["loaderId"])
        if method:
            self.events.append(method)
        return message

    def send(self, method, **parameters):
        self.number += 1
        number = self.number
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = self.read()
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def wait_for(self, event):
        while event not in self.events:
            self.read()
        self.events.clear()

    def open(self, address):
        """Opens a page anew, even where only what stands behind # differs."""
        for step in ("about:blank", address):
            document = self.send("Page.navigate", url=step)["loaderId"]
            # Its own load event: that of the page before may come late, when it was left by a link.
            while document not in self.loaded:
                self.read()
        self.loaded.clear()
        self.events.clear()

    def value(self, expression):
        """What an expression gives, awaited."""
        result = self.send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(json.dumps(result["exceptionDetails"], ensure_ascii=False)[:1000])
        return result["result"].get("value")

    def wait_until(self, expression, seconds=20):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.value(expression):
                return
            time.sleep(0.02)
        raise RuntimeError(f"never became true: {expression}")

    def press(self, key):
        text = {"text": "\r"} if key == "Enter" else {"text": key} if len(key) == 1 else {}
        common = {"key": key, "windowsVirtualKeyCode": KEYS[key]}
        self.send("Input.dispatchKeyEvent", type="keyDown", **common, **text)
        self.send("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text):
        self.send("Input.insertText", text=text)

    def look(self, width, height=900, scheme="light"):
        """The size of the window and the colours that the visitor's system asks for."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def screenshot(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"]))
