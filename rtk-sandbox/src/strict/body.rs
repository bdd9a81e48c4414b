//! Compares the body of a request with the declared one.

use http::header::CONTENT_TYPE;
use rtk::descriptor::{BodyKind, Kind, Location, TypeShape, ValueType};
use serde_json::{Map, Value};

use super::Sent;
use super::form;
use super::keys::Form;
use super::report::{Place, Report};
use super::value::Walk;

const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";

/// How a body is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Json,
    Form,
    Multipart,
    Bytes,
}

pub(super) fn check(sent: &Sent<'_>, report: &mut Report) {
    let Sent { descriptor, operation, body, .. } = sent;
    let owner = TypeShape::OfResource(descriptor);
    let is_form = operation.form.unwrap_or(descriptor.form);
    let json = if is_form { Encoding::Form } else { Encoding::Json };
    match operation.body {
        BodyKind::Nothing
            // An object without keys says nothing.
            if !matches!(body.trim_ascii(), b"" | b"{}" | b"null") => {
                report.add("No body is declared, and one was sent");
            }
        BodyKind::Attributes => {
            let form = if operation.kind == Kind::Update { Form::Changes } else { Form::New };
            if let Some(value) = read(sent, json, report) {
                attributes(sent, &value, json == Encoding::Form, form, report);
            }
        }
        BodyKind::Keys => {
            if let Some(value) = read(sent, json, report) {
                keys(sent, &value, json == Encoding::Form, report);
            }
        }
        BodyKind::Value(text) => {
            let ty = owner.type_of(text);
            let (encoding, ty) = match ty {
                ValueType::BytesType => (Encoding::Bytes, ValueType::AnyType),
                ValueType::MultipartType => (Encoding::Multipart, ValueType::AnyType),
                ValueType::FormType(inner) => (Encoding::Form, *inner),
                other => (json, other),
            };
            if let Some(value) = read(sent, encoding, report) {
                let mut walk = Walk { report, is_text: encoding == Encoding::Form };
                walk.value(&ty, &value, &Place::default(), Form::Whole);
            }
        }
        _ => {}
    }
}

/// Reads the body. Returns `None` if nothing in it can be compared.
fn read(sent: &Sent<'_>, encoding: Encoding, report: &mut Report) -> Option<Value> {
    let body = sent.body.trim_ascii();
    let expected = match encoding {
        Encoding::Json => "JSON (`application/json`)",
        Encoding::Form => "a form (`application/x-www-form-urlencoded`)",
        Encoding::Multipart => "a form with files (`multipart/form-data`)",
        Encoding::Bytes => return None,
    };
    let content_type = sent.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let is_expected = match encoding {
        // A client that sends nothing need not say in what form.
        _ if body.is_empty() || media_type.is_empty() => true,
        Encoding::Json => media_type.ends_with("/json") || media_type.ends_with("+json"),
        Encoding::Form => media_type == FORM,
        _ => media_type == MULTIPART,
    };
    if !is_expected {
        report.add(format!("The body must be {expected}, not `{media_type}`"));
        return None;
    }
    match encoding {
        Encoding::Form => match std::str::from_utf8(body) {
            Ok(text) => Some(form::parse(text).into()),
            Err(_) => {
                report.add("The body must be a form, and is not UTF-8");
                None
            }
        },
        Encoding::Json if body.is_empty() => Some(Map::new().into()),
        Encoding::Json => match serde_json::from_slice(body) {
            Ok(value) => Some(value),
            Err(error) => {
                report.add(format!("The body must be JSON: {error}"));
                None
            }
        },
        _ => None,
    }
}

/// Compares the attributes of a resource, which can be below a key.
fn attributes(sent: &Sent<'_>, body: &Value, is_text: bool, form: Form, report: &mut Report) {
    let (mut value, mut place) = (body, Place::default());
    for key in sent.descriptor.request_key.split('.').filter(|key| !key.is_empty()) {
        let Some(members) = value.as_object() else {
            return report.add(format!("{} must be an object", place.subject()));
        };
        for other in members.keys().filter(|other| *other != key) {
            report.unknown("key", other, &place.inside(), &[key.to_owned()]);
        }
        place = place.below(key);
        match members.get(key) {
            Some(below) => value = below,
            None => return report.add(format!("{} is required", place.subject())),
        }
    }
    let Value::Object(members) = value else {
        return report.add(format!("{} must be an object", place.subject()));
    };
    Walk { report, is_text }.object(&TypeShape::OfResource(sent.descriptor), members, &place, form);
}

/// Compares a body that consists of keys.
fn keys(sent: &Sent<'_>, body: &Value, is_text: bool, report: &mut Report) {
    let Sent { descriptor, operation, .. } = sent;
    let owner = TypeShape::OfResource(descriptor);
    let constants = || operation.constants.iter().filter(|constant| constant.location == Location::Body);
    let Value::Object(members) = body else {
        return report.add("The body must be an object");
    };
    let names: Vec<String> =
        operation.body_keys.iter().map(|key| key.wire).chain(constants().map(|it| it.key)).map(str::to_owned).collect();
    for (key, value) in members {
        let place = Place::default().below(key);
        if let Some(declared) = operation.body_keys.iter().find(|declared| declared.wire == key) {
            Walk { report, is_text }.value(&owner.type_of(declared.ty), value, &place, Form::Whole);
        } else if let Some(constant) = constants().find(|constant| constant.key == key) {
            let own = constant.value();
            let text = own.as_str().map_or_else(|| own.to_string(), str::to_owned);
            if *value != own && !(is_text && value.as_str() == Some(&text)) {
                report.add(format!("{} is always `{text}`", place.subject()));
            }
        } else {
            report.unknown("key", key, " in the body", &names);
        }
    }
    for key in operation.body_keys.iter().filter(|key| key.required && !members.contains_key(key.wire)) {
        report.add(format!("{} is required", Place::default().below(key.wire).subject()));
    }
}
