//! What counts of a request, however it was recorded.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::pin::Pin;
use std::process::Command;

use rtk::{Client, Descriptor, Error, Retry};
use serde_json::{Value, json};

use crate::server::{self, Reply, Server};

/// The headers that an operation may mean something by. `accept` is none: rtk asks for JSON, and takes what comes.
const HEADERS: [&str; 4] = ["cf-r2-jurisdiction", "cf-r2-storage-class", "if-modified-since", "if-none-match"];

/// A call under the name that it has in the script of the official package. It is made when it is awaited.
pub(crate) struct Call {
    pub(crate) name: String,
    pub(crate) made: Pin<Box<dyn Future<Output = Result<(), Error>>>>,
}

impl Call {
    pub(crate) fn new<T>(name: impl Into<String>, request: impl Future<Output = Result<T, Error>> + 'static) -> Self {
        Self { name: name.into(), made: Box::pin(async { request.await.map(drop) }) }
    }
}

/// A request.
#[derive(Debug)]
pub(crate) struct Wire {
    /// As it was sent.
    line: String,
    counts: Counts,
}

/// What of it has to be equal.
#[derive(Debug, PartialEq)]
struct Counts {
    method: String,
    segments: Vec<String>,
    query: Vec<(String, String)>,
    headers: Vec<(&'static str, String)>,
    body: Payload,
}

#[derive(Debug, PartialEq)]
enum Payload {
    Nothing,
    Json(Value),
    /// Name, name of the file, bytes.
    Form(Vec<(String, Option<String>, String)>),
    Bytes(String, Vec<u8>),
}

impl PartialEq for Wire {
    fn eq(&self, other: &Self) -> bool {
        self.counts == other.counts
    }
}

impl Wire {
    pub(crate) fn of_server(sent: &server::Sent) -> Self {
        Self::new(&sent.method, &sent.target, |name| sent.header(name), &sent.body)
    }

    pub(crate) fn of_playback(sent: &rtk::testing::Sent) -> Self {
        let line = sent.to_string();
        let target = line.split_once(' ').map_or("", |(_, target)| target);
        Self::new(sent.method(), target, |name| sent.header(name), sent.body())
    }

    fn new<'s>(method: &str, target: &str, header: impl Fn(&str) -> Option<&'s str>, body: &[u8]) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        // In a query, `+` is a space.
        let mut query: Vec<_> =
            pairs.map(|(key, value)| (decoded(&key.replace('+', " ")), decoded(&value.replace('+', " ")))).collect();
        query.sort();
        let headers = HEADERS.into_iter().filter_map(|name| Some((name, header(name)?.to_owned()))).collect();
        let kind = header("content-type").unwrap_or_default();
        let counts = Counts {
            method: method.to_owned(),
            segments: path.split('/').map(decoded).collect(),
            query,
            headers,
            body: payload(kind, body),
        };
        Self { line: format!("{method} {target}"), counts }
    }
}

/// As tests expect it.
impl fmt::Display for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line)?;
        for (name, value) in &self.counts.headers {
            write!(f, " [{name}: {value}]")?;
        }
        match &self.counts.body {
            Payload::Nothing => Ok(()),
            Payload::Json(value) => write!(f, " {value}"),
            Payload::Form(parts) => parts.iter().try_for_each(|(name, file, bytes)| match file {
                Some(file) => write!(f, " ({name}, {file}: {bytes})"),
                None => write!(f, " ({name}: {bytes})"),
            }),
            Payload::Bytes(kind, bytes) => write!(f, " {kind} {}", String::from_utf8_lossy(bytes)),
        }
    }
}

/// The operations that are declared, as method and path, and those of them that no line is a request of.
pub(crate) fn uncalled(resources: &[&Descriptor], lines: &[String]) -> (usize, Vec<String>) {
    let all = resources.iter().flat_map(|resource| {
        resource.operations.iter().map(|it| format!("{} {}", it.method.as_str(), it.path(&resource.places[0])))
    });
    let all: BTreeSet<_> = all.collect();
    let is_called = |operation: &&String| lines.iter().any(|line| is_request_of(operation, line));
    (all.len(), all.iter().filter(|it| !is_called(it)).cloned().collect())
}

fn is_request_of(operation: &str, line: &str) -> bool {
    let target = |text: &str| text.split(' ').take(2).collect::<Vec<_>>().join("/");
    let (declared, sent) = (target(operation), target(line));
    let (declared, sent) = (declared.split('/'), sent.split('?').next().unwrap_or_default().split('/'));
    declared.clone().count() == sent.clone().count() && declared.zip(sent).all(|(a, b)| a.starts_with('{') || a == b)
}

fn payload(kind: &str, body: &[u8]) -> Payload {
    if body.is_empty() && kind.is_empty() {
        return Payload::Nothing;
    }
    match kind.split_once("boundary=") {
        Some((_, boundary)) => form(boundary, &String::from_utf8_lossy(body)),
        None if kind == "application/json" => Payload::Json(serde_json::from_slice(body).unwrap()),
        None => Payload::Bytes(kind.to_owned(), body.to_vec()),
    }
}

fn form(boundary: &str, body: &str) -> Payload {
    let boundary = format!("--{boundary}");
    let parts = body.split(&boundary).filter_map(|part| part.split_once("\r\n\r\n"));
    Payload::Form(
        parts
            .map(|(head, bytes)| {
                let quoted = |key: &str| {
                    let (_, rest) = head.split_once(&format!("; {key}=\""))?;
                    rest.split_once('"').map(|(value, _)| value.to_owned())
                };
                (quoted("name").unwrap(), quoted("filename"), bytes.strip_suffix("\r\n").unwrap().to_owned())
            })
            .collect(),
    )
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                let digits = [*high, *low];
                bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
                rest = after;
            }
            _ => bytes.push(*first),
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Makes the calls of a script by the official package and ours, on loopback, and compares them by name. `RTK_OFFICIAL` is a directory
/// with the package in its `node_modules`; without it, what is left out is told past the capture of test output.
pub(crate) async fn official(script: &str, calls: impl FnOnce(&Client) -> Vec<Call>) {
    let Ok(directory) = std::env::var("RTK_OFFICIAL") else {
        let told = format!("\nleft out, since RTK_OFFICIAL is not set: that our requests are those of {script}\n");
        let _ = std::io::stderr().write_all(told.as_bytes());
        return;
    };
    let server = Server::always(Reply::json(200, &json!({"success": true, "result": null}))).await;
    run(script, directory, server.origin()).await;
    let theirs = server.sent();
    let client = Client::builder().token("token").base_url(server.origin()).retry(Retry::never()).build().unwrap();
    let mut ours = BTreeMap::new();
    for Call { name, made } in calls(&client) {
        let before = server.sent().len();
        // No answer fits all of them: what counts is what was sent.
        let answer = made.await;
        let sent = server.sent().get(before).cloned();
        let sent = sent.unwrap_or_else(|| panic!("{name}: nothing was sent: {answer:?}"));
        ours.insert(name, sent);
    }
    let mut faults = Vec::new();
    let mut left: BTreeSet<_> = ours.keys().cloned().collect();
    for theirs in &theirs {
        let name = theirs.header("x-call").unwrap();
        left.remove(name);
        match ours.get(name) {
            Some(ours) if Wire::of_server(theirs) == Wire::of_server(ours) => {}
            ours => {
                let ours = ours.map(|ours| Wire::of_server(ours).to_string());
                faults.push(format!("{name}:\n    official {}\n    ours     {ours:?}", Wire::of_server(theirs)));
            }
        }
    }
    faults.extend(left.iter().map(|name| format!("{name}: not made by the official package")));
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The script goes in by standard input, so that packages are looked for where Node is started.
async fn run(script: &str, directory: String, base_url: String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("official").join(script);
    let mut command = Command::new("node");
    command.arg("--input-type=module").current_dir(directory).stdin(File::open(path).unwrap());
    // Whatever the environment says of an account or of proxies, the script talks to that server.
    for name in
        ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_API_KEY", "CLOUDFLARE_EMAIL", "CLOUDFLARE_BASE_URL", "NODE_OPTIONS"]
    {
        command.env_remove(name);
    }
    command.env("RTK_BASE_URL", base_url);
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().expect("Node starts");
    let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{script}: {}\n{told}", output.status);
}
