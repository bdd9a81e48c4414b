//! The lines of a streamed body, whatever its chunks are.

use std::task::{Context, Poll, ready};

use bytes::{Buf as _, Bytes, BytesMut};
use futures_util::StreamExt as _;

use crate::error::{Error, ErrorKind};
use crate::transport::incoming::Incoming;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What ends a line, beside a line feed and both together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum CarriageReturn {
    /// A carriage return alone.
    Ends,
    /// Nothing: a carriage return before the line feed is a part of the line.
    IsText,
}

/// Frames a body into lines, on bytes: a character or a line end can be split between two chunks.
pub(crate) struct Lines {
    /// `None` once the body has ended or failed.
    incoming: Option<Incoming>,
    unread: BytesMut,
    /// How many bytes of `unread` are known to have no line end.
    scanned: usize,
    carriage_return: CarriageReturn,
    /// The last line ended with a carriage return, so a line feed that follows belongs to it.
    skips_line_feed: bool,
    is_at_start: bool,
    /// The length of the longest line.
    pub(crate) max_bytes: usize,
}

impl Lines {
    pub(crate) fn new(incoming: Incoming, carriage_return: CarriageReturn, max_bytes: usize) -> Self {
        Self {
            incoming: Some(incoming),
            unread: BytesMut::new(),
            scanned: 0,
            carriage_return,
            skips_line_feed: false,
            is_at_start: true,
            max_bytes,
        }
    }

    /// Returns the next line without its end. The last line needs none.
    pub(crate) fn poll_line(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        loop {
            if let Some(line) = self.take_line() {
                return Poll::Ready(Some(self.checked(line)));
            }
            let Some(incoming) = &mut self.incoming else {
                self.scanned = 0;
                let last = self.unread.split();
                return Poll::Ready((!last.is_empty()).then(|| self.checked(last)));
            };
            if self.unread.len() > self.max_bytes {
                return Poll::Ready(Some(Err(self.fail())));
            }
            match ready!(incoming.poll_next_unpin(cx)) {
                Some(Ok(chunk)) => self.unread.extend_from_slice(&chunk),
                Some(Err(error)) => {
                    self.stop();
                    return Poll::Ready(Some(Err(error)));
                }
                None => self.incoming = None,
            }
        }
    }

    fn take_line(&mut self) -> Option<BytesMut> {
        if self.skips_line_feed && !self.unread.is_empty() {
            self.skips_line_feed = false;
            if self.unread[0] == b'\n' {
                self.unread.advance(1);
            }
        }
        let ends = |byte: u8| byte == b'\n' || (byte == b'\r' && self.carriage_return == CarriageReturn::Ends);
        let Some(length) = self.unread[self.scanned..].iter().position(|byte| ends(*byte)) else {
            self.scanned = self.unread.len();
            return None;
        };
        let length = self.scanned + length;
        self.scanned = 0;
        let mut line = self.unread.split_to(length + 1);
        self.skips_line_feed = line[length] == b'\r';
        line.truncate(length);
        Some(line)
    }

    /// Checks the length of a line, and removes a byte order mark from the first.
    fn checked(&mut self, mut line: BytesMut) -> Result<Bytes, Error> {
        if line.len() > self.max_bytes {
            return Err(self.fail());
        }
        if std::mem::take(&mut self.is_at_start) && line.starts_with(BYTE_ORDER_MARK) {
            line.advance(BYTE_ORDER_MARK.len());
        }
        Ok(line.freeze())
    }

    fn fail(&mut self) -> Error {
        self.stop();
        let detail =
            format!("a line of the stream is longer than {} bytes, the client's `response_limit`", self.max_bytes);
        Error::new(ErrorKind::ResponseTooLarge, detail)
    }

    /// Ends the stream: the lines that follow an error are not read.
    pub(crate) fn stop(&mut self) {
        (self.incoming, self.scanned) = (None, 0);
        self.unread.clear();
    }
}
