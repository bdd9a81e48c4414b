//! Multipart forms.

use std::fmt;
use std::hash::{BuildHasher, RandomState};

use bytes::Bytes;
use http::HeaderValue;
use serde::Serialize;

use crate::codec::request;
use crate::error::{Error, ErrorKind};
use crate::transport::{Body, Piece};

/// A `multipart/form-data` body: named parts with text, JSON or files.
///
/// ```
/// use rtk::Multipart;
///
/// let form = Multipart::new()
///     .json("metadata", &serde_json::json!({ "main_module": "worker.js" }))
///     .file("worker.js", "worker.js", "application/javascript+module", "export default {}")
///     .text("note", "first");
/// # let _ = form;
/// ```
///
/// If the content of a file is a stream, the form is a stream too: it can be sent only once, and is not retried. The form is sent with its
/// length unless a stream has none, see [`Body::length`]. A file from the disk ([`Body::from_file`]) is read while it is sent.
///
/// The first value that cannot be serialized is reported when the request is sent.
#[derive(Default)]
#[must_use]
pub struct Multipart {
    parts: Vec<Part>,
    deferred_error: Option<Error>,
}

struct Part {
    name: String,
    file_name: Option<String>,
    media_type: Option<String>,
    body: Body,
}

impl Part {
    fn len(&self) -> Option<usize> {
        self.body.as_bytes().map(Bytes::len)
    }
}

impl Multipart {
    /// Creates a form without parts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text field. Line breaks are sent as CR LF, as browsers do.
    pub fn text(self, name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into().replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n");
        self.part(Part { name: name.into(), file_name: None, media_type: None, body: Body::from(text) })
    }

    /// Adds a JSON field, with the media type `application/json`.
    pub fn json(mut self, name: impl Into<String>, value: &impl Serialize) -> Self {
        let name = name.into();
        match request::to_vec(value) {
            Ok(json) => {
                let media_type = Some("application/json".to_owned());
                self.part(Part { name, file_name: None, media_type, body: Body::from(json) })
            }
            Err(error) => {
                let detail = format!("the part `{name}` cannot be serialized: {error}");
                self.deferred_error.get_or_insert(Error::new(ErrorKind::InvalidRequest, detail).with_source(error));
                self
            }
        }
    }

    /// Adds a file with its name and media type. The content is a string, bytes or a [`Body`], which can be a stream.
    ///
    /// ```
    /// use rtk::{Body, Multipart};
    /// # let chunks = futures_util::stream::empty();
    ///
    /// let form = Multipart::new().file("video", "stand-up.mp4", "video/mp4", Body::chunks(chunks));
    /// # let _ = form;
    /// ```
    pub fn file(
        self,
        name: impl Into<String>,
        file_name: impl Into<String>,
        media_type: impl Into<String>,
        content: impl Into<Body>,
    ) -> Self {
        self.part(Part {
            name: name.into(),
            file_name: Some(file_name.into()),
            media_type: Some(media_type.into()),
            body: content.into(),
        })
    }

    fn part(mut self, part: Part) -> Self {
        if part.media_type.as_ref().is_some_and(|media_type| HeaderValue::try_from(media_type).is_err()) {
            let detail = format!("the media type of the part `{}` is not a valid header value", part.name);
            self.deferred_error.get_or_insert(Error::new(ErrorKind::InvalidRequest, detail));
        }
        self.parts.push(part);
        self
    }

    /// Returns the `content-type` header and the body. The body is in memory if all parts are.
    #[cfg_attr(target_arch = "wasm32", allow(clippy::match_wildcard_for_single_variants))] // There are no files.
    pub(crate) fn into_parts(self) -> Result<(HeaderValue, Body), Error> {
        if let Some(error) = self.deferred_error {
            return Err(error);
        }
        let boundary = self.boundary();
        let mut out = Vec::with_capacity(self.parts.iter().map(|part| part.len().unwrap_or(0) + 200).sum());
        // The parts that are not in memory, each after the bytes that come before it.
        let mut pieces = Vec::new();
        for Part { name, file_name, media_type, body } in self.parts {
            let name = escape(&name);
            let file = file_name.as_deref().map(|name| format!("; filename=\"{}\"", escape(name))).unwrap_or_default();
            let content_type =
                media_type.map(|media_type| format!("\r\ncontent-type: {media_type}")).unwrap_or_default();
            let head =
                format!("--{boundary}\r\ncontent-disposition: form-data; name=\"{name}\"{file}{content_type}\r\n\r\n");
            out.extend_from_slice(head.as_bytes());
            for piece in body.into_pieces() {
                match piece {
                    Piece::Bytes(bytes) => out.extend_from_slice(&bytes),
                    piece => pieces.extend([Piece::Bytes(std::mem::take(&mut out).into()), piece]),
                }
            }
            out.extend_from_slice(b"\r\n");
        }
        out.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        let content_type =
            HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}")).map_err(|error| {
                Error::new(ErrorKind::InvalidRequest, "the boundary is not a valid header value").with_source(error)
            })?;
        if pieces.is_empty() {
            return Ok((content_type, Body::from(out)));
        }
        pieces.push(Piece::Bytes(out.into()));
        Ok((content_type, Body::pieces(pieces)))
    }

    /// Returns a random string that no part contains.
    fn boundary(&self) -> String {
        // `RandomState` has random keys, so that the author of a part cannot guess the boundary.
        let random = || RandomState::new().hash_one(self.parts.len());
        loop {
            let boundary = format!("rtk-{:016x}{:016x}", random(), random());
            let contains = |bytes: &[u8]| bytes.windows(boundary.len()).any(|window| window == boundary.as_bytes());
            // A stream cannot be searched, but a collision with 128 random bits is negligible.
            if !self.parts.iter().any(|part| part.body.as_bytes().is_some_and(|bytes| contains(bytes))) {
                return boundary;
            }
        }
    }
}

/// Escapes a name as the HTML standard defines it, so that it cannot end the quoted string.
fn escape(name: &str) -> String {
    name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22")
}

/// Shows names and lengths only, because the content can be secret.
impl fmt::Debug for Multipart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.parts.iter().map(|part| (&part.name, part.len()))).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the header and the body, with `B` as the boundary.
    fn encode(form: Multipart) -> (String, String) {
        let (content_type, body) = form.into_parts().unwrap_or_else(|error| panic!("{error}"));
        let content_type = content_type.to_str().unwrap_or_default().to_owned();
        let boundary = content_type.rsplit('=').next().unwrap_or_default().to_owned();
        let bytes = body.as_bytes().cloned().unwrap_or_default();
        (content_type.replace(&boundary, "B"), String::from_utf8_lossy(&bytes).replace(&boundary, "B"))
    }

    #[test]
    fn parts_are_encoded_as_by_browsers() {
        let form = Multipart::new().text("a", "b\nc\r\n").json("c", &[1]).file("d", "e.txt", "text/plain", "f\r\n--");
        let (content_type, body) = encode(form);
        assert_eq!(content_type, "multipart/form-data; boundary=B");
        let expected = [
            "--B",
            "content-disposition: form-data; name=\"a\"",
            "",
            "b",
            "c",
            "",
            "--B",
            "content-disposition: form-data; name=\"c\"",
            "content-type: application/json",
            "",
            "[1]",
            "--B",
            "content-disposition: form-data; name=\"d\"; filename=\"e.txt\"",
            "content-type: text/plain",
            "",
            "f",
            "--",
            "--B--",
            "",
        ];
        assert_eq!(body, expected.join("\r\n"));
    }

    #[test]
    fn names_are_escaped() {
        let (_, body) = encode(Multipart::new().text("a\"\r\nx: y", ""));
        assert!(body.contains("name=\"a%22%0D%0Ax: y\"\r\n\r\n"), "{body}");
        assert!(Multipart::new().file("a", "b", "text/plain\r\nx: y", "").into_parts().is_err());
    }
}
