//! Forms of several parts.

use std::fmt;
use std::hash::{BuildHasher, RandomState};

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use http::HeaderValue;
use serde::Serialize;

use crate::error::{Error, ErrorKind};
use crate::transport::Body;

/// A `multipart/form-data` body: text, JSON and files under names.
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
/// With a file that comes bit by bit, so does the form, which then can be sent once: it is not sent again after a failure.
#[derive(Default)]
#[must_use]
pub struct Multipart {
    parts: Vec<Part>,
    fault: Option<Error>,
}

struct Part {
    name: String,
    file_name: Option<String>,
    kind: Option<String>,
    body: Body,
}

impl Part {
    fn len(&self) -> Option<usize> {
        self.body.as_bytes().map(Bytes::len)
    }
}

impl Multipart {
    /// Without parts.
    pub fn new() -> Self {
        Self::default()
    }

    /// A field with text. Its lines end with CR and LF, as those of browsers do.
    pub fn text(self, name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into().replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n");
        self.part(Part { name: name.into(), file_name: None, kind: None, body: Body::from(text) })
    }

    /// A field with JSON.
    pub fn json(mut self, name: impl Into<String>, value: &impl Serialize) -> Self {
        let name = name.into();
        match serde_json::to_vec(value) {
            Ok(json) => {
                let kind = Some("application/json".to_owned());
                self.part(Part { name, file_name: None, kind, body: Body::from(json) })
            }
            Err(error) => {
                let detail = format!("the part `{name}` cannot be written");
                self.fault.get_or_insert(Error::new(ErrorKind::InvalidRequest, detail).with_source(error));
                self
            }
        }
    }

    /// A file, with its name and media type: text, bytes, or a [`Body`] that comes bit by bit.
    ///
    /// ```
    /// use rtk::{Body, Multipart};
    /// # let pieces = futures_util::stream::empty();
    ///
    /// let form = Multipart::new().file("video", "stand-up.mp4", "video/mp4", Body::chunks(pieces));
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
            kind: Some(media_type.into()),
            body: content.into(),
        })
    }

    fn part(mut self, part: Part) -> Self {
        if part.kind.as_ref().is_some_and(|kind| HeaderValue::try_from(kind).is_err()) {
            let detail = format!("the media type of the part `{}` cannot be a header", part.name);
            self.fault.get_or_insert(Error::new(ErrorKind::InvalidRequest, detail));
        }
        self.parts.push(part);
        self
    }

    /// The header and the body: all of it, unless a part is a stream.
    pub(crate) fn into_parts(self) -> Result<(HeaderValue, Body), Error> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        let boundary = self.boundary();
        let mut out = Vec::with_capacity(self.parts.iter().map(|part| part.len().unwrap_or(0) + 200).sum());
        // What comes before each stream, and the stream.
        let mut streams = Vec::new();
        for Part { name, file_name, kind, body } in self.parts {
            let name = quoted(&name);
            let file = file_name.as_deref().map(|name| format!("; filename=\"{}\"", quoted(name))).unwrap_or_default();
            let kind = kind.as_deref().map(|kind| format!("\r\ncontent-type: {kind}")).unwrap_or_default();
            let head = format!("--{boundary}\r\ncontent-disposition: form-data; name=\"{name}\"{file}{kind}\r\n\r\n");
            out.extend_from_slice(head.as_bytes());
            match body.into_stream() {
                Ok(bytes) => out.extend_from_slice(&bytes),
                Err(chunks) => streams.push((Bytes::from(std::mem::take(&mut out)), chunks)),
            }
            out.extend_from_slice(b"\r\n");
        }
        out.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        let kind = HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}"))
            .map_err(|error| Error::new(ErrorKind::InvalidRequest, "a boundary is text").with_source(error))?;
        if streams.is_empty() {
            return Ok((kind, Body::from(out)));
        }
        let begin = stream::iter(streams);
        let begin = begin.flat_map(|(head, chunks)| stream::iter([Ok(head)]).chain(chunks));
        Ok((kind, Body::chunks(begin.chain(stream::iter([Ok(Bytes::from(out))])))))
    }

    /// Text that stands in no part.
    fn boundary(&self) -> String {
        // Seeded anew by the operating system each time: nobody who writes a part can know it.
        let random = || RandomState::new().hash_one(self.parts.len());
        loop {
            let boundary = format!("rtk-{:016x}{:016x}", random(), random());
            let holds = |bytes: &[u8]| bytes.windows(boundary.len()).any(|window| window == boundary.as_bytes());
            // Of a stream, nobody can look; there are as many boundaries as there are keys.
            if !self.parts.iter().any(|part| part.body.as_bytes().is_some_and(|bytes| holds(bytes))) {
                return boundary;
            }
        }
    }
}

/// A name cannot leave its quotes: as the HTML standard writes it.
fn quoted(name: &str) -> String {
    name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22")
}

/// Without the bytes: they can hold secrets.
impl fmt::Debug for Multipart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.parts.iter().map(|part| (&part.name, part.len()))).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(form: Multipart) -> (String, String) {
        let (kind, body) = form.into_parts().unwrap_or_else(|error| panic!("{error}"));
        let kind = kind.to_str().unwrap_or_default().to_owned();
        let boundary = kind.rsplit('=').next().unwrap_or_default().to_owned();
        let bytes = body.as_bytes().cloned().unwrap_or_default();
        (kind.replace(&boundary, "B"), String::from_utf8_lossy(&bytes).replace(&boundary, "B"))
    }

    #[test]
    fn parts_are_written_as_browsers_do() {
        let form = Multipart::new().text("a", "b\nc\r\n").json("c", &[1]).file("d", "e.txt", "text/plain", "f\r\n--");
        let (kind, body) = written(form);
        assert_eq!(kind, "multipart/form-data; boundary=B");
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
    fn a_name_stays_in_its_quotes() {
        let (_, body) = written(Multipart::new().text("a\"\r\nx: y", ""));
        assert!(body.contains("name=\"a%22%0D%0Ax: y\"\r\n\r\n"), "{body}");
        assert!(Multipart::new().file("a", "b", "text/plain\r\nx: y", "").into_parts().is_err());
    }
}
