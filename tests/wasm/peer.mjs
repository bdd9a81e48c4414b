// A server on loopback for what the sandbox does not do: it reports how requests were sent and ended, and responds in unusual ways.
import { createServer } from "node:http";
import { once } from "node:events";
import { gzipSync } from "node:zlib";

const PREFIX = "/client/v4/";

function json(response, result) {
    const body = JSON.stringify({ success: true, errors: [], messages: [], result });
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
    response.end(body);
}

// How many requests for a path ended because the client closed the connection, and who waits for the first of them.
const aborted = new Map();
let changed = () => {};

function watch(name, response) {
    response.on("close", () => {
        if (!response.writableFinished) {
            aborted.set(name, (aborted.get(name) ?? 0) + 1);
            changed();
        }
    });
}

async function untilAborted(name) {
    while (!aborted.has(name)) {
        await new Promise((resolve) => (changed = resolve));
    }
    return aborted.get(name);
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let together = 0;
let stolen = 0;

const routes = {
    async echo(request, response) {
        const chunks = [];
        for await (const chunk of request) chunks.push(chunk);
        json(response, { method: request.method, headers: request.headers, body: Buffer.concat(chunks).toString() });
    },
    gzip(_, response) {
        const body = gzipSync(JSON.stringify({ success: true, result: "x".repeat(10_000) }));
        response.writeHead(200, { "content-encoding": "gzip", "content-length": body.length });
        response.end(body);
    },
    latin1(_, response) {
        response.writeHead(200, { "x-name": "caf\u00e9", "x-list": ["a", "b"] });
        response.end();
    },
    redirect(_, response) {
        response.writeHead(302, { location: PREFIX + "stolen" });
        response.end();
    },
    stolen(_, response) {
        stolen += 1;
        json(response, null);
    },
    "stolen-hits": (_, response) => json(response, stolen),
    "own-url": (request, response) => json(response, `http://${request.headers.host}${PREFIX.slice(0, -1)}`),
    "file-redirect"(_, response) {
        response.writeHead(302, { location: PREFIX + "file" });
        response.end();
    },
    file: (request, response) => response.end(`authorization: ${request.headers.authorization ?? "none"}`),
    silent: (_, response) => watch("silent", response),
    hang() {},
    async slow(_, response) {
        await sleep(20);
        json(response, 1);
    },
    async alone(_, response) {
        together += 1;
        const most = together;
        await sleep(30);
        together -= 1;
        json(response, most);
    },
    async drip(_, response) {
        watch("drip", response);
        response.writeHead(200);
        while (!response.destroyed) {
            response.write("drip\n");
            await sleep(10);
        }
    },
    megabyte(_, response) {
        response.writeHead(200, { "content-length": 1 << 20 });
        response.end(Buffer.alloc(1 << 20, "m"));
    },
    async events(_, response) {
        response.writeHead(200, { "content-type": "text/event-stream" });
        for (const data of ["one", "two", "[DONE]"]) {
            response.write(`data: ${data}\n\n`);
            await sleep(5);
        }
        response.end();
    },
    stall(_, response) {
        response.writeHead(200);
        response.write("begun");
    },
    async break(_, response) {
        response.writeHead(200);
        response.write("begun");
        await sleep(20);
        response.destroy();
    },
    async "closed-port"(_, response) {
        const closed = createServer();
        await once(closed.listen(0, "127.0.0.1"), "listening");
        const { port } = closed.address();
        closed.close();
        await once(closed, "close");
        json(response, `http://127.0.0.1:${port}`);
    },
};

/** Starts the server and returns its base URL. It does not keep the process alive. */
export async function start() {
    const server = createServer(async (request, response) => {
        const [name, parameter] = request.url.slice(PREFIX.length).split("/");
        if (name === "aborted") {
            json(response, await untilAborted(parameter));
        } else if (Object.hasOwn(routes, name)) {
            await routes[name](request, response);
        } else {
            response.writeHead(404);
            response.end();
        }
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    server.unref();
    return `http://127.0.0.1:${server.address().port}${PREFIX.slice(0, -1)}`;
}
