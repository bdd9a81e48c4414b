//! A Redis server on loopback, with its own port and its own temporary directory.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

pub(crate) struct RedisServer {
    port: u16,
    folder: TempDir,
    process: Child,
}

impl RedisServer {
    /// Starts a server. Returns `None` if the program is not installed, unless `RTK_TESTS_REDIS=required` is set.
    #[allow(clippy::print_stderr, reason = "a test that shows nothing says so")]
    pub(crate) fn start() -> Option<Self> {
        if Command::new("redis-server").arg("--version").stdout(Stdio::null()).status().is_err() {
            let is_required = std::env::var_os("RTK_TESTS_REDIS").is_some_and(|value| value == "required");
            assert!(!is_required, "redis-server is not installed");
            eprintln!("NOT CHECKED: redis-server is not installed, so this test of shared pacing shows nothing");
            return None;
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = tempfile::tempdir().unwrap();
        let process = launch(port, &folder);
        let server = Self { port, folder, process };
        server.wait();
        Some(server)
    }

    pub(crate) fn url(&self) -> String {
        format!("redis://127.0.0.1:{}/", self.port)
    }

    pub(crate) fn stop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// Keeps it from responding, until [`resume`](Self::resume). Its connections remain open.
    pub(crate) fn pause(&self) {
        self.signal("-STOP");
    }

    /// Lets it respond again, with its data.
    pub(crate) fn resume(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, name: &str) {
        let status = Command::new("kill").args([name, &self.process.id().to_string()]).status().unwrap();
        assert!(status.success());
    }

    /// Starts it again after [`stop`](Self::stop), without its data.
    pub(crate) fn restart(&mut self) {
        self.process = launch(self.port, &self.folder);
        self.wait();
    }

    /// Sends a command and returns the response, in Redis' own form.
    pub(crate) fn command(&self, command: &str) -> String {
        self.try_command(command).unwrap()
    }

    fn try_command(&self, command: &str) -> std::io::Result<String> {
        let mut connection = TcpStream::connect(("127.0.0.1", self.port))?;
        // The server closes the connection after it.
        connection.write_all(format!("{command}\r\nQUIT\r\n").as_bytes())?;
        let mut response = Vec::new();
        connection.read_to_end(&mut response)?;
        Ok(String::from_utf8_lossy(&response).into_owned())
    }

    fn wait(&self) {
        for _ in 0..1000 {
            if self.try_command("PING").is_ok_and(|response| response.starts_with("+PONG")) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("redis-server does not respond");
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn launch(port: u16, folder: &TempDir) -> Child {
    Command::new("redis-server")
        .args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--port", &port.to_string(), "--dir"])
        .arg(folder.path())
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}
