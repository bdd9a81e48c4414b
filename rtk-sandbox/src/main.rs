//! `rtk-sandbox`: prints its base URL, then serves until it is killed.

use std::io::{self, Write};
use std::net::SocketAddr;
use std::process::ExitCode;

use rtk_sandbox::{Builder, Sandbox};

const USAGE: &str = "\
An in-memory RealtimeKit, made from Cloudflare's public documents. The first line that it prints is its base URL.

Usage: rtk-sandbox [--listen ADDRESS] [--token TOKEN] [--seed NUMBER]

  --listen ADDRESS  where to listen, loopback only; port 0 takes a free one [default: 127.0.0.1:0]
  --token TOKEN     the one bearer token to accept [default: sandbox]
  --seed NUMBER     what the seeded records are made from [default: 1]
  --help            this text

Beside the API, without the token, on the same port (JSON in, JSON out):

  POST   /sandbox/meetings/ID/join        {\"participants\": [\"ID\", ...]}: people join, by the platform's id or your own
  POST   /sandbox/meetings/ID/leave       {\"participants\": [\"ID\", ...]}: and leave
  POST   /sandbox/meetings/ID/end         the session of the meeting ends
  POST   /sandbox/sessions/ID/transcript  an ended session gets a transcript
  POST   /sandbox/sessions/ID/summary     and a summary
  POST   /sandbox/clock                   {\"advance\": SECONDS}: links expire, empty sessions end
  POST   /sandbox/faults                  {\"fault\": \"status\", \"status\": 503}: calls fail; also latency, bad_gateway, reset,
                                          reset_in_body, truncated, silence; with operation, times, latency_ms,
                                          retry_after (seconds), carried_out
  DELETE /sandbox/faults                  nothing fails on purpose any longer
";

#[derive(Debug)]
enum Wish {
    Serve(Builder),
    Help,
}

#[tokio::main]
async fn main() -> ExitCode {
    match read(std::env::args().skip(1)) {
        Ok(Wish::Help) => code(io::stdout().write_all(USAGE.as_bytes())),
        Ok(Wish::Serve(builder)) => code(serve(builder).await),
        Err(message) => {
            complain(&format!("{message}\n\n{USAGE}"));
            ExitCode::from(2)
        }
    }
}

async fn serve(builder: Builder) -> io::Result<()> {
    let sandbox = builder.start().await?;
    let mut out = io::stdout();
    writeln!(out, "{}", sandbox.base_url())?;
    // A pipe is not flushed at the end of a line, and whoever started us waits for it.
    out.flush()?;
    std::future::pending().await
}

fn read(arguments: impl Iterator<Item = String>) -> Result<Wish, String> {
    let mut builder = Sandbox::builder();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let (flag, attached) = match argument.split_once('=') {
            Some((flag, value)) => (flag, Some(value.to_owned())),
            None => (argument.as_str(), None),
        };
        if matches!(flag, "--help" | "-h") {
            return Ok(Wish::Help);
        }
        if !matches!(flag, "--listen" | "--token" | "--seed") {
            return Err(format!("unknown argument `{argument}`"));
        }
        let value = attached.or_else(|| arguments.next()).ok_or_else(|| format!("`{flag}` needs a value"))?;
        let wrong = |what| format!("`{flag}` needs {what}, not `{value}`");
        builder = match flag {
            "--listen" => builder.listen(value.parse::<SocketAddr>().map_err(|_| wrong("an address and a port"))?),
            "--seed" => builder.seed(value.parse().map_err(|_| wrong("a whole number"))?),
            _ => builder.token(value),
        };
    }
    Ok(Wish::Serve(builder))
}

fn code(result: io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

/// There is nobody left to tell when standard error is closed too.
fn complain(message: &str) {
    writeln!(io::stderr(), "rtk-sandbox: {message}").ok();
}
