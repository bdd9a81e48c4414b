//! The frames that a server sends ([RFC 9113](https://www.rfc-editor.org/rfc/rfc9113)).

const END_STREAM: u8 = 1;
const ACK: u8 = 1;
const END_HEADERS: u8 = 4;

/// `:status: 200` in HPACK.
pub(crate) const OK: &[u8] = &[0x88];

/// A frame. It belongs to the stream of the last request, except where it concerns the connection.
#[derive(Debug, Clone)]
pub(crate) enum Frame {
    /// A header block in HPACK.
    Headers(Vec<u8>, End),
    Data(Vec<u8>, End),
    Reset(u32),
    /// The last stream that is included, and the error code.
    GoAway(Last, u32),
    /// These bytes.
    Raw(Vec<u8>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Last,
    More,
}

/// The last stream that a `GOAWAY` includes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Last {
    /// The one before that of the last request.
    Before,
    This,
    /// Any stream: a shutdown is near.
    Max,
}

impl Frame {
    pub(crate) fn encode(&self, stream: u32) -> Vec<u8> {
        match self {
            Self::Headers(block, end) => headers(block, *end, stream),
            Self::Data(bytes, end) => frame(0, u8::from(*end == End::Last) * END_STREAM, stream, bytes),
            Self::Reset(code) => frame(3, 0, stream, &code.to_be_bytes()),
            Self::GoAway(last, code) => {
                let last = match last {
                    Last::Before => stream.saturating_sub(2),
                    Last::This => stream,
                    Last::Max => u32::MAX >> 1,
                };
                frame(7, 0, 0, &[last.to_be_bytes(), code.to_be_bytes()].concat())
            }
            Self::Raw(bytes) => bytes.clone(),
        }
    }
}

/// A header block, in as many frames as it needs.
fn headers(block: &[u8], end: End, stream: u32) -> Vec<u8> {
    let chunks: Vec<&[u8]> = block.chunks(16_000).collect();
    let last = chunks.len() - 1;
    let frames = chunks.iter().enumerate().map(|(number, chunk)| {
        let end_headers = u8::from(number == last) * END_HEADERS;
        let end_stream = u8::from(number == 0 && end == End::Last) * END_STREAM;
        frame(if number == 0 { 1 } else { 9 }, end_headers | end_stream, stream, chunk)
    });
    frames.collect::<Vec<_>>().concat()
}

pub(crate) fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

pub(crate) fn settings(values: &[(u16, u32)]) -> Vec<u8> {
    let values: Vec<_> =
        values.iter().map(|(id, value)| [&id.to_be_bytes()[..], &value.to_be_bytes()].concat()).collect();
    frame(4, 0, 0, &values.concat())
}

pub(crate) fn settings_ack() -> Vec<u8> {
    frame(4, ACK, 0, &[])
}

pub(crate) fn ping_ack(payload: &[u8]) -> Vec<u8> {
    frame(6, ACK, 0, payload)
}

/// A header in HPACK, without compression.
pub(crate) fn header(name: &str, value: &str) -> Vec<u8> {
    let text = |text: &str| {
        // An integer with a prefix of seven bits.
        let mut length = match u8::try_from(text.len()) {
            Ok(length) if length < 0x7f => vec![length],
            _ => vec![0x7f],
        };
        if length == [0x7f] {
            let mut rest = text.len() - 0x7f;
            while rest >= 0x80 {
                length.push(u8::try_from(rest & 0x7f).unwrap() | 0x80);
                rest >>= 7;
            }
            length.push(u8::try_from(rest).unwrap());
        }
        [length, text.as_bytes().to_vec()].concat()
    };
    [vec![0], text(name), text(value)].concat()
}
