use std::time::Duration;

use rtk::ErrorKind::{Connect, Interrupted, Timeout};

use super::{GOOD, head, response};
use crate::faults::expected::{Case, Script};
use crate::faults::server::Act::{Begin, Drip, Read, Reset, Send, Stall};

pub(crate) fn cases() -> Vec<Case> {
    let half_a_head = || Send(b"HTTP/1.1 200 OK\r\ncontent-ty".to_vec());
    let half_a_body = || Send([head(200, "content-length: 100\r\n"), br#"{"data":{"id":""#.to_vec()].concat());
    let chunk = || Send([head(200, "transfer-encoding: chunked\r\n"), b"5\r\n{\"dat\r\n".to_vec()].concat());
    let slowly = Drip(head(200, "content-length: 0\r\n"), Duration::from_millis(20));
    let plain = vec![Send(head(400, ""))];
    vec![
        Case::refused("nothing listens", Script::Absent, Connect),
        Case::refused("speaks plain HTTP where TLS is expected", Script::Tls(plain), Connect),
        Case::refused("closes in the TLS handshake", Script::Tls(vec![Send(vec![0x16, 3, 3])]), Connect),
        Case::refused("sends a TLS alert", Script::Tls(vec![Send(vec![0x15, 3, 3, 0, 2, 2, 40])]), Connect),
        Case::unknown("closes without a response", vec![], Interrupted),
        Case::unknown("resets while it reads", vec![Begin, Reset], Interrupted),
        Case::unknown("resets before the head", vec![Read, Reset], Interrupted),
        Case::unknown("closes before the head", vec![Read], Interrupted),
        Case::unknown("resets in the head", vec![Read, half_a_head(), Reset], Interrupted),
        Case::unknown("closes in the head", vec![Read, half_a_head()], Interrupted),
        Case::unknown("resets in the body", vec![Read, half_a_body(), Reset], Interrupted),
        Case::unknown("closes in the body", vec![Read, half_a_body()], Interrupted),
        Case::unknown("closes between two chunks", vec![Read, chunk()], Interrupted),
        Case::unknown("stalls before reading", vec![Stall], Timeout),
        Case::unknown("stalls before the head", vec![Read, Stall], Timeout),
        Case::unknown("stalls in the head", vec![Read, half_a_head(), Stall], Timeout),
        Case::unknown("stalls in the body", vec![Read, half_a_body(), Stall], Timeout),
        Case::unknown("stalls between two chunks", vec![Read, chunk(), Stall], Timeout),
        Case::unknown("sends its head byte by byte, too slowly", vec![Read, slowly], Timeout),
        Case::harmless("sends more bytes than its response", {
            let mut script = response(200, "", GOOD);
            script.push(Send(b"and one more thing".to_vec()));
            script
        }),
    ]
}
