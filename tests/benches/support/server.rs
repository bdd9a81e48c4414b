//! A server in a child process of the same binary, so that its CPU time is not measured.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::responses;

const SERVE: &str = "serve";

/// Number of pages.
pub(crate) const PAGES: usize = 100;
/// Number of sessions in each, unless the request says how many.
pub(crate) const PAGE_SIZE: usize = 20;

pub(crate) struct Server {
    process: Child,
    pub(crate) base_url: String,
}

impl Server {
    /// Starts a server that waits before each response. It returns the requested page of a list, or one session.
    pub(crate) fn start(wait: Duration) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args([SERVE, &wait.as_millis().to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { process, base_url: format!("http://{}/client/v4", address.trim()) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Serves if this is the child process, until the parent process ends.
pub(crate) fn serve_in_child_process() {
    serve_in_child_process_with(|_| responses::one());
}

/// The same, with another response to a request that asks for no page. `respond` takes the first line of the request, and returns the JSON.
pub(crate) fn serve_in_child_process_with(respond: fn(&str) -> String) {
    let mut args = std::env::args().skip(1);
    if args.next().as_deref() != Some(SERVE) {
        return;
    }
    let wait = Duration::from_millis(args.next().unwrap().parse().unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    println!("{}", listener.local_addr().unwrap());
    for stream in listener.incoming() {
        let stream = stream.unwrap();
        std::thread::spawn(move || respond_to_all(stream, wait, respond));
    }
}

/// Serves a connection until the client closes it. Requests have no body.
fn respond_to_all(mut stream: TcpStream, wait: Duration, respond: fn(&str) -> String) {
    stream.set_nodelay(true).unwrap();
    let (mut head, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        while !head.ends_with(b"\r\n\r\n") {
            match stream.read(&mut buffer) {
                Ok(0) | Err(_) => return,
                Ok(read) => head.extend_from_slice(&buffer[..read]),
            }
        }
        let line = head.split(|byte| *byte == b'\r').next().unwrap_or_default();
        let line = String::from_utf8_lossy(line);
        let body = match page_of(&line) {
            Some((number, size)) => responses::page(number, PAGES, size),
            None => respond(&line),
        };
        head.clear();
        if !wait.is_zero() {
            std::thread::sleep(wait);
        }
        let length = body.len();
        let response = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncf-ray: 8f1c2a779a5e4c0b-FRA\r\ncontent-length: {length}\r\n\r\n{body}"
        );
        if stream.write_all(response.as_bytes()).is_err() {
            return;
        }
    }
}

/// Returns the number and the size of the page that is requested, for a request of a list. The first request can lack the number.
fn page_of(line: &str) -> Option<(usize, usize)> {
    let (_, query) = line.split_once("/sessions?")?;
    let parameter = |name| query.split_once(name).and_then(|(_, rest)| rest.split(['&', ' ']).next()?.parse().ok());
    Some((parameter("page_no=").unwrap_or(1), parameter("per_page=").unwrap_or(PAGE_SIZE)))
}
