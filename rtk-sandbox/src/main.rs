//! `rtk-sandbox`: prints the base URL of a sandbox and serves until it is terminated.

use std::io::{self, Write};
use std::net::SocketAddr;
use std::process::ExitCode;

use rtk_sandbox::{Builder, Sandbox};

const USAGE: &str = "\
A test double of RealtimeKit, in memory, built from Cloudflare's public documents. Prints its base URL as the first line.

Usage: rtk-sandbox [--listen ADDRESS] [--token TOKEN] [--seed NUMBER] [--strict]

  --listen ADDRESS  loopback address to listen on; port 0 selects a free port [default: 127.0.0.1:0]
  --token TOKEN     bearer token to accept [default: sandbox]
  --seed NUMBER     seed of the generated records and ids [default: 1]
  --strict          refuses requests that the declarations do not describe, such as an unknown key
  --help            prints this text

Controls on the same port, without the token (JSON requests and responses; a body needs `Content-Type: application/json`; pages in a
browser are refused):

  POST   /sandbox/meetings/ID/join        {\"participants\": [\"ID\", ...]}: adds participants, by id or custom_participant_id
  POST   /sandbox/meetings/ID/leave       {\"participants\": [\"ID\", ...]}: removes participants
  POST   /sandbox/meetings/ID/end         ends the meeting's session
  POST   /sandbox/sessions/ID/transcript  adds a transcript to an ended session
  POST   /sandbox/sessions/ID/summary     adds a summary to an ended session
  GET    /sandbox/deliveries              lists what was sent to webhooks; POST /sandbox/deliveries/settle waits for it first
  POST   /sandbox/deliveries/UUID/repeat  sends a delivery once more
  POST   /sandbox/deliveries/UUID/tamper  {\"how\": \"body\"}: sends a forged copy; also signature, other_key, no_signature
  POST   /sandbox/webhooks/ID/send        {\"body\": {...}}: sends any body to a webhook, signed
  POST   /sandbox/clock                   {\"advance\": SECONDS}: advances the clock: links expire, empty sessions end, webhooks are sent again
  POST   /sandbox/faults                  {\"fault\": \"status\", \"status\": 503}: makes calls fail; other faults: latency,
                                          bad_gateway, reset, reset_in_body, truncated, silence; options: operation, times,
                                          skip, latency_ms, retry_after (seconds), carried_out
  DELETE /sandbox/faults                  removes all faults
";

#[derive(Debug)]
enum Command {
    Serve(Builder),
    Help,
}

#[tokio::main]
async fn main() -> ExitCode {
    match parse_arguments(std::env::args().skip(1)) {
        Ok(Command::Help) => exit_code(io::stdout().write_all(USAGE.as_bytes())),
        Ok(Command::Serve(builder)) => exit_code(serve(builder).await),
        Err(message) => {
            print_error(&format!("{message}\n\n{USAGE}"));
            ExitCode::from(2)
        }
    }
}

async fn serve(builder: Builder) -> io::Result<()> {
    let sandbox = builder.start().await?;
    let mut out = io::stdout();
    writeln!(out, "{}", sandbox.base_url())?;
    // Output to a pipe is not flushed after a line, but the parent process waits for it.
    out.flush()?;
    std::future::pending().await
}

fn parse_arguments(mut arguments: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut builder = Sandbox::builder();
    while let Some(argument) = arguments.next() {
        let (flag, attached) = match argument.split_once('=') {
            Some((flag, value)) => (flag, Some(value.to_owned())),
            None => (argument.as_str(), None),
        };
        if matches!(flag, "--help" | "-h") {
            return Ok(Command::Help);
        }
        if flag == "--strict" {
            if let Some(value) = attached {
                return Err(format!("`--strict` has no value: remove `={value}`"));
            }
            builder = builder.strict();
            continue;
        }
        if !matches!(flag, "--listen" | "--token" | "--seed") {
            return Err(format!("unknown argument `{argument}`"));
        }
        let value = attached.or_else(|| arguments.next()).ok_or_else(|| format!("`{flag}` requires a value"))?;
        let invalid = |what| format!("`{flag}` requires {what}, not `{value}`");
        builder = match flag {
            "--listen" => builder.listen(value.parse::<SocketAddr>().map_err(|_| invalid("an address and a port"))?),
            "--seed" => builder.seed(value.parse().map_err(|_| invalid("a whole number"))?),
            _ => builder.token(value),
        };
    }
    Ok(Command::Serve(builder))
}

fn exit_code(result: io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print_error(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Prints a message to standard error. A failure is ignored, since it could not be reported anywhere.
fn print_error(message: &str) {
    writeln!(io::stderr(), "rtk-sandbox: {message}").ok();
}
