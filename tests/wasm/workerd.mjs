// Starts workerd, the runtime of Workers.
import { spawn } from "node:child_process";

/** Runs `use` with the URL at which `program` serves `config`, and then stops it. `env` is for the bindings `fromEnvironment`. */
export async function withWorkerd(program, config, env, use) {
    const stdio = ["ignore", "inherit", "inherit", "pipe"];
    const child = spawn(program, ["serve", "--control-fd=3", config], { env: { ...process.env, ...env }, stdio });
    try {
        const port = await new Promise((resolve, reject) => {
            child.on("error", reject);
            child.on("exit", (code) => reject(new Error(`workerd exited with ${code}`)));
            let text = "";
            child.stdio[3].on("data", (chunk) => {
                text += chunk;
                for (const line of text.split("\n").slice(0, -1)) {
                    const message = JSON.parse(line);
                    if (message.event === "listen") resolve(message.port);
                }
            });
        });
        return await use(`http://127.0.0.1:${port}/`);
    } finally {
        child.removeAllListeners("exit");
        child.kill();
    }
}
