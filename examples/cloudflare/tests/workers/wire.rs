//! What counts of a request, so that two of them can be compared.

use serde_json::Value;

use crate::server::Sent;

#[derive(Debug, PartialEq)]
pub(crate) struct Wire {
    pub(crate) method: String,
    /// Decoded.
    pub(crate) segments: Vec<String>,
    /// Decoded, and sorted.
    pub(crate) query: Vec<(String, String)>,
    /// Those that say what is wanted, or something about a Worker.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Content,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Content {
    None,
    Json(Value),
    Form(Vec<Part>),
}

/// A part of a form.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Part {
    pub(crate) name: String,
    /// Of JSON it says nothing, and is left out.
    pub(crate) file_name: Option<String>,
    pub(crate) media_type: Option<String>,
    /// Text, unless it is JSON.
    pub(crate) value: Value,
}

impl Wire {
    pub(crate) fn of(sent: &Sent) -> Self {
        let (path, query) = sent.target.split_once('?').unwrap_or((&sent.target, ""));
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let mut query: Vec<_> = pairs.map(|(key, value)| (decoded(key), decoded(value))).collect();
        query.sort();
        let lower = |(name, value): &(String, String)| (name.to_ascii_lowercase(), value.clone());
        let mut headers: Vec<_> = sent.headers.iter().map(lower).collect();
        headers.retain(|(name, _)| name == "accept" || name.starts_with("cf-worker-"));
        headers.sort();
        let segments = path.split('/').map(decoded).collect();
        Self { method: sent.method.clone(), segments, query, headers, body: Content::of(sent) }
    }
}

impl Content {
    fn of(sent: &Sent) -> Self {
        let kind = sent.header("content-type").unwrap_or_default();
        if let Some(boundary) = kind.strip_prefix("multipart/form-data; boundary=") {
            let text = String::from_utf8(sent.body.clone()).unwrap();
            let mut parts: Vec<_> = text.split(&format!("--{boundary}")).filter_map(Part::read).collect();
            // Their order says nothing.
            parts.sort_by(|a, b| a.name.cmp(&b.name));
            return Self::Form(parts);
        }
        if sent.body.is_empty() {
            return Self::None;
        }
        assert_eq!(kind, "application/json", "{} {}", sent.method, sent.target);
        Self::Json(whole_numbers(serde_json::from_slice(&sent.body).unwrap()))
    }
}

impl Part {
    /// `None`: what is before the first boundary, or behind the last.
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

fn decoded(text: &str) -> String {
    let mut bytes = text.bytes();
    let mut out = Vec::new();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = [bytes.next().unwrap(), bytes.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            other => other,
        });
    }
    String::from_utf8(out).unwrap()
}

/// With 4.0 as 4: in JSON they are one number.
fn whole_numbers(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(whole_numbers).collect(),
        Value::Object(members) => members.into_iter().map(|(key, value)| (key, whole_numbers(value))).collect(),
        #[allow(clippy::cast_possible_truncation, reason = "it has no fraction, and is small")]
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 1e9 => Value::from(float as i64),
            _ => Value::Number(number),
        },
        other => other,
    }
}
