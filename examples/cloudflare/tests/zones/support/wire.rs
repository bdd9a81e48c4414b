//! What counts of a request.

use serde_json::Value;

use super::recorder::Recorded;

/// Spelling apart: how a path is percent-encoded, in which order pairs stand, what a form's boundary is.
#[derive(Debug, PartialEq)]
pub(crate) struct Wire {
    method: String,
    segments: Vec<String>,
    query: Vec<(String, String)>,
    /// Where it is not JSON.
    accept: Option<String>,
    body: Body,
}

#[derive(Debug, PartialEq)]
enum Body {
    None,
    Json(Value),
    /// Name, file name and content of each part.
    Form(Vec<(String, Option<String>, String)>),
    Bytes(String, Vec<u8>),
}

impl Wire {
    pub(crate) fn of(sent: &Recorded) -> Self {
        let (path, query) = sent.target.split_once('?').unwrap_or((&sent.target, ""));
        let pair = |text: &str| decoded(&text.replace('+', " "));
        let mut query: Vec<_> = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|text| text.split_once('=').unwrap_or((text, "")))
            .map(|(key, value)| (pair(key), pair(value)))
            .collect();
        query.sort();
        let accept = sent.header("accept").filter(|accept| !["application/json", "*/*"].contains(accept));
        Self {
            method: sent.method.clone(),
            segments: path.trim_start_matches('/').split('/').map(decoded).collect(),
            query,
            accept: accept.map(str::to_owned),
            body: Body::of(sent),
        }
    }
}

impl Body {
    fn of(sent: &Recorded) -> Self {
        if sent.body.is_empty() {
            return Self::None;
        }
        let kind = sent.header("content-type").unwrap_or_default();
        if kind.starts_with("application/json") {
            return Self::Json(whole_numbers(serde_json::from_slice(&sent.body).unwrap()));
        }
        let Some((_, boundary)) = kind.split_once("boundary=") else {
            return Self::Bytes(kind.to_owned(), sent.body.clone());
        };
        let text = String::from_utf8(sent.body.clone()).unwrap();
        let mut parts: Vec<_> = text
            .split(&format!("--{boundary}"))
            .filter_map(|part| part.strip_prefix("\r\n")?.strip_suffix("\r\n")?.split_once("\r\n\r\n"))
            .map(|(head, content)| {
                let quoted = |key: &str| {
                    let (_, rest) = head.split_once(&format!("{key}=\""))?;
                    Some(rest.split_once('"')?.0.to_owned())
                };
                (quoted(" name").unwrap(), quoted("filename"), content.to_owned())
            })
            .collect();
        parts.sort();
        Self::Form(parts)
    }
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

fn decoded(text: &str) -> String {
    let mut bytes = text.bytes();
    let mut out = Vec::new();
    while let Some(byte) = bytes.next() {
        out.push(if byte == b'%' {
            let hex = [bytes.next().unwrap(), bytes.next().unwrap()];
            u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap()
        } else {
            byte
        });
    }
    String::from_utf8(out).unwrap()
}
