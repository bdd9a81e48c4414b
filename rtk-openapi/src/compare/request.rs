//! Compares the body of an operation.

use rtk::descriptor::{BodyKind, Kind as Verb, Location, TypeShape, ValueType};

use super::calls::Call;
use super::difference::{Found, Kind, OfCall, Part, not_declared};
use super::documented::Documented;
use super::keys::Form;
use super::scalar;
use super::walk::{At, Walk, joined};
use crate::Document;
use crate::model::{Content, Operation, Use};

/// How a body is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Json,
    Form,
    Multipart,
    Bytes,
}

impl Encoding {
    fn name(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Form => "a form",
            Self::Multipart => "a form with files",
            Self::Bytes => "bytes",
        }
    }

    fn is_of(self, content: &Content) -> bool {
        let media_type = content.media_type.split(';').next().unwrap_or_default().trim();
        match self {
            Self::Json => content.is_json(),
            Self::Form => media_type == "application/x-www-form-urlencoded",
            Self::Multipart => media_type == "multipart/form-data",
            Self::Bytes => true,
        }
    }
}

pub(super) fn compare(document: &Document, operation: &Operation, calls: &[&Call], found: &mut Found) {
    let name = operation.name();
    let sending: Vec<&&Call> = calls.iter().filter(|call| call.operation.body != BodyKind::Nothing).collect();
    let Some(body) = &operation.body else {
        if !sending.is_empty() {
            found.add(
                Part::Request,
                &name,
                name.clone(),
                "",
                Kind::NotDocumented,
                "a body is declared, none is documented",
            );
        }
        return;
    };
    if sending.is_empty() {
        found.add(Part::Request, &name, name.clone(), "", Kind::NotDeclared, "a body is documented, none is declared");
        return;
    }
    let (keys, others): (Vec<&Call>, Vec<&Call>) =
        sending.into_iter().copied().partition(|call| call.operation.body == BodyKind::Keys);
    let mut all = Vec::new();
    if !keys.is_empty() {
        let mut own = OfCall::default();
        compare_keys(document, &name, &body.contents, &keys, &mut own.found);
        all.push(own);
    }
    for call in others {
        let mut own = OfCall::default();
        compare_body(document, &name, &body.contents, call, &mut own.found);
        all.push(own);
    }
    found.add_calls(&all);
}

/// Returns the schema of a body in the declared encoding. `None` if there is none, or if it is not compared.
fn schema<'d>(name: &str, contents: &'d [Content], encoding: Encoding, found: &mut Found) -> Option<&'d Use> {
    let Some(content) = contents.iter().find(|content| encoding.is_of(content)) else {
        let documented: Vec<&str> = contents.iter().map(|it| it.media_type.as_str()).collect();
        let what = format!("documented as {}, declared as {}", documented.join(" or "), encoding.name());
        found.add(Part::Request, name, name, "", Kind::Encoding, what);
        return None;
    };
    content.schema.as_ref()
}

fn compare_body<'d>(document: &'d Document, name: &'d str, contents: &'d [Content], call: &Call, found: &mut Found) {
    let owner = TypeShape::OfResource(call.resource);
    let is_form = call.operation.form.unwrap_or(call.resource.form);
    let usual = if is_form { Encoding::Form } else { Encoding::Json };
    let (encoding, ty, form, key) = match call.operation.body {
        BodyKind::Attributes if call.operation.kind == Verb::Update => {
            (usual, ValueType::DeclaredType(owner), Form::Changes, call.resource.request_key)
        }
        BodyKind::Attributes => (usual, ValueType::DeclaredType(owner), Form::New, call.resource.request_key),
        BodyKind::Value(text) => match owner.type_of(text) {
            ValueType::BytesType => (Encoding::Bytes, ValueType::BytesType, Form::Whole, ""),
            ValueType::MultipartType => (Encoding::Multipart, ValueType::MultipartType, Form::Whole, ""),
            ValueType::FormType(inner) => (Encoding::Form, *inner, Form::Whole, ""),
            other => (usual, other, Form::Whole, ""),
        },
        _ => return,
    };
    let Some(mut value) = schema(name, contents, encoding, found) else { return };
    // A declaration does not describe the parts of a form with files, nor what bytes contain.
    if matches!(encoding, Encoding::Bytes | Encoding::Multipart) {
        return;
    }
    let mut path = String::new();
    for step in key.split('.').filter(|step| !step.is_empty()) {
        let Documented::Object(object) = Documented::of(document, &[value]) else { return };
        for other in object.members.iter().filter(|member| member.name != step && !member.is_read_only()) {
            let at = joined(&path, other.name);
            found.add(
                Part::Request,
                name,
                format!("{name}.{}", other.name),
                at,
                Kind::NotDeclared,
                not_declared(other.required),
            );
        }
        path = joined(&path, step);
        let Some(member) = object.members.iter().find(|member| member.name == step) else {
            found.add(Part::Request, name, format!("{name}.{step}"), path, Kind::NotDocumented, "not documented");
            return;
        };
        let [next] = member.values[..] else { return };
        value = next;
    }
    Walk::new(document, name, found).value(&ty, &[value], &At::new(name, path), form);
}

/// Compares calls whose bodies consist of keys. Together they must send all keys and all of their values.
fn compare_keys<'d>(
    document: &'d Document,
    name: &'d str,
    contents: &'d [Content],
    calls: &[&Call],
    found: &mut Found,
) {
    let is_form = calls.iter().any(|call| call.operation.form.unwrap_or(call.resource.form));
    let encoding = if is_form { Encoding::Form } else { Encoding::Json };
    let Some(value) = schema(name, contents, encoding, found) else { return };
    let documented = match Documented::of(document, &[value]) {
        Documented::Object(object) => object.members,
        Documented::Map(_) => Vec::new(),
        other => {
            let what = format!("documented as {}, declared as object", other.name());
            found.add(Part::Request, name, name, "", Kind::Type, what);
            return;
        }
    };
    let constants = || {
        let all = calls.iter().flat_map(|call| call.operation.constants);
        all.filter(|constant| constant.location == Location::Body)
    };
    for member in documented.iter().filter(|member| !member.is_read_only()) {
        let at = At::new(format!("{name}.{}", member.name), member.name);
        let declared = calls.iter().find_map(|call| {
            let key = call.operation.body_keys.iter().find(|key| key.wire == member.name)?;
            Some((call, key))
        });
        let values: Vec<String> = constants().filter(|it| it.key == member.name).map(|it| text(&it.value())).collect();
        match declared {
            Some((call, key)) => {
                let ty = TypeShape::OfResource(call.resource).type_of(key.ty);
                let mut walk = Walk::new(document, name, found);
                walk.value(&ty, &member.values, &at, Form::Whole);
                if member.required && !key.required {
                    walk.add(Form::Whole, &at, Kind::Required, "documented as required, declared as optional");
                }
                if !member.required && key.required {
                    walk.add(Form::Whole, &at, Kind::Required, "documented as optional, declared as required");
                }
            }
            None if values.is_empty() => {
                Walk::new(document, name, found).add(
                    Form::Whole,
                    &at,
                    Kind::NotDeclared,
                    not_declared(member.required),
                );
            }
            None => {
                let values: Vec<&str> = values.iter().map(String::as_str).collect();
                let Documented::Text(documented) = Documented::of(document, &member.values) else { continue };
                for (kind, what) in scalar::compare_values(&values, &documented) {
                    Walk::new(document, name, found).add(Form::Whole, &at, kind, what);
                }
            }
        }
    }
    let keys = calls.iter().flat_map(|call| call.operation.body_keys).map(|key| key.wire);
    for key in keys.chain(constants().map(|constant| constant.key)) {
        if documented.iter().all(|member| member.name != key) {
            let at = At::new(format!("{name}.{key}"), key);
            Walk::new(document, name, found).add(Form::Whole, &at, Kind::NotDocumented, "not documented");
        }
    }
}

pub(super) fn text(value: &serde_json::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
