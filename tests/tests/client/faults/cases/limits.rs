use std::io::Write as _;
use std::sync::OnceLock;

use flate2::Compression;
use flate2::write::GzEncoder;
use rtk::ErrorKind::{Interrupted, NotFound, NotJson, ResponseTooLarge, Server, Timeout, Unsuccessful};

use super::bodies::gzip;
use super::{head, response};
use crate::faults::expected::Case;
use crate::faults::server::Act::{Flood, Read, Send};

/// 64 KiB.
const CHUNK: usize = 1 << 16;
/// The number of chunks in 1 GiB.
const TIMES: usize = 1 << 14;

/// 64 MiB in gzip, compressed once.
fn gzip_bomb() -> &'static [u8] {
    static BOMB: OnceLock<Vec<u8>> = OnceLock::new();
    BOMB.get_or_init(|| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        let blanks = vec![b' '; CHUNK];
        (0..1024).for_each(|_| encoder.write_all(&blanks).unwrap());
        encoder.finish().unwrap()
    })
}

/// 256 MiB in zstd: blocks of one byte that is repeated 131,071 times. `window` is the amount that a decoder must keep.
fn zstd_bomb(window: u8) -> Vec<u8> {
    const BLOCKS: usize = 2048;
    let mut out = vec![0x28, 0xb5, 0x2f, 0xfd, 0, window];
    let block = (((1_u32 << 17) - 1) << 3 | 1 << 1).to_le_bytes();
    (0..BLOCKS).for_each(|_| out.extend([block[0], block[1], block[2], b' ']));
    out
}

pub(crate) fn cases() -> Vec<Case> {
    let flood =
        |status: u16, headers: &str, chunk: Vec<u8>| vec![Read, Send(head(status, headers)), Flood(chunk, TIMES)];
    let chunk = || format!("{CHUNK:x}\r\n{}\r\n", " ".repeat(CHUNK)).into_bytes();
    let announced = format!("content-length: {}\r\n", CHUNK * TIMES);
    let chunked = "transfer-encoding: chunked\r\n";
    let gone_on = b"HTTP/1.1 100 Continue\r\n\r\n".repeat(1000);
    vec![
        Case::lasting("sends a body of 1 GiB", flood(200, &announced, vec![b' '; CHUNK]), ResponseTooLarge),
        Case::lasting("sends 1 GiB in chunks", flood(200, chunked, chunk()), ResponseTooLarge),
        Case::lasting("sends 1 GiB until it closes", flood(200, "", vec![b' '; CHUNK]), ResponseTooLarge),
        Case::lasting("sends a gzip bomb", response(200, "content-encoding: gzip\r\n", gzip_bomb()), ResponseTooLarge),
        Case::lasting(
            "sends a zstd bomb",
            response(200, "content-encoding: zstd\r\n", zstd_bomb(0x38)),
            ResponseTooLarge,
        ),
        Case::unknown(
            "sends zstd that needs 2 GiB of memory",
            response(200, "content-encoding: zstd\r\n", zstd_bomb(0xa8)),
            Interrupted,
        ),
        Case::unknown(
            "responds with 500 and a gzip bomb",
            response(500, "content-encoding: gzip\r\n", gzip_bomb()),
            Server,
        ),
        Case::lasting(
            "responds with 404 and a gzip bomb",
            response(404, "content-encoding: gzip\r\n", gzip_bomb()),
            NotFound,
        ),
        Case::lasting(
            "sends a gzip bomb compressed twice",
            response(200, "content-encoding: gzip, gzip\r\n", gzip(gzip_bomb())),
            NotJson,
        ),
        Case::lasting(
            "sends `success: false` and a message of 500 kB",
            response(200, "", long_message()),
            Unsuccessful,
        ),
        Case::lasting(
            "sends `success: false` and a message of 10,000 control characters",
            response(200, "", format!(r#"{{"success":false,"error":"{}"}}"#, "\\u0001".repeat(10_000))),
            Unsuccessful,
        ),
        Case::lasting("sends `success: false` and 10,000 errors", response(200, "", many_errors()), Unsuccessful),
        Case::unknown("sends a chunk extension without end", flood(200, chunked, b"5;x=".repeat(1000)), Interrupted),
        Case::unknown(
            "sends trailers without end",
            flood(200, &format!("{chunked}\r\n0"), b"x: y\r\n".repeat(1000)),
            Interrupted,
        ),
        Case::unknown("responds with 500 and 1 GiB", flood(500, &announced, vec![b' '; CHUNK]), Server),
        Case::lasting("responds with 404 and 1 GiB in chunks", flood(404, chunked, chunk()), NotFound),
        Case::unknown(
            "sends headers without end",
            vec![Read, Send(b"HTTP/1.1 200 OK\r\n".to_vec()), Flood(b"x: y\r\n".repeat(1000), TIMES)],
            Interrupted,
        ),
        Case::unknown("sends `100 Continue` without end", vec![Read, Flood(gone_on, usize::MAX)], Timeout),
    ]
}

fn long_message() -> String {
    format!(r#"{{"success":false,"errors":[{{"code":1,"message":"{}"}}]}}"#, "no ".repeat(170_000))
}

fn many_errors() -> String {
    format!(r#"{{"success":false,"errors":[{}0]}}"#, r#"{"code":1,"message":"no"},"#.repeat(10_000))
}
