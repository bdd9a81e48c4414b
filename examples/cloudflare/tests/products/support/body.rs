//! The content of a body.

use std::fmt;

use serde_json::Value;

use super::numbers::whole_numbers;

#[derive(Debug, PartialEq)]
pub(crate) enum Content {
    None,
    Json(Value),
    Form(Vec<Part>),
    /// Bytes of this media type.
    Bytes(String, Vec<u8>),
}

/// A part of a form.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Part {
    pub(crate) name: String,
    /// The file name. Omitted for JSON, where it has no meaning.
    pub(crate) file_name: Option<String>,
    pub(crate) media_type: Option<String>,
    /// The value: text or JSON.
    pub(crate) value: Value,
}

impl Content {
    pub(crate) fn read(kind: &str, body: &[u8]) -> Self {
        if let Some(boundary) = kind.strip_prefix("multipart/form-data; boundary=") {
            let text = std::str::from_utf8(body).unwrap();
            return Self::Form(text.split(&format!("--{boundary}")).filter_map(Part::read).collect());
        }
        match kind {
            "" if body.is_empty() => Self::None,
            "application/json" => Self::Json(whole_numbers(serde_json::from_slice(body).unwrap())),
            kind => Self::Bytes(kind.to_owned(), body.to_vec()),
        }
    }
}

impl Part {
    /// Parses a part. `None` before the first and after the last boundary.
    fn read(text: &str) -> Option<Self> {
        let (head, body) = text.strip_prefix("\r\n")?.split_once("\r\n\r\n")?;
        let mut part = Self::default();
        for line in head.lines() {
            let (name, value) = line.split_once(": ")?;
            if name.eq_ignore_ascii_case("content-type") {
                part.media_type = Some(value.to_owned());
                continue;
            }
            for setting in value.split("; ") {
                match setting.split_once('=') {
                    Some(("name", name)) => name.trim_matches('"').clone_into(&mut part.name),
                    Some(("filename", name)) => part.file_name = Some(name.trim_matches('"').to_owned()),
                    _ => {}
                }
            }
        }
        let text = body.strip_suffix("\r\n")?;
        part.value = Value::from(text);
        if part.media_type.as_deref() == Some("application/json") {
            part.value = whole_numbers(serde_json::from_str(text).unwrap());
            part.file_name = None;
        }
        Some(part)
    }
}

impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Json(value) => write!(f, " {value}"),
            Self::Form(parts) => parts.iter().try_for_each(|part| write!(f, " ({part})")),
            Self::Bytes(kind, bytes) => write!(f, " {kind} {}", String::from_utf8_lossy(bytes)),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if let Some(file) = &self.file_name {
            write!(f, ", {file}")?;
        }
        match &self.value {
            Value::String(text) => write!(f, ": {text}"),
            json => write!(f, ": {json}"),
        }
    }
}
