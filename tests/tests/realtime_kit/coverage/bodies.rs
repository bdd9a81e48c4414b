//! Compares the body of an operation, down the tree.

use std::collections::BTreeSet;

use rtk::descriptor::{Attribute, BodyKind, Kind};

use crate::coverage::calls::Call;
use crate::coverage::differences::{Context, Differences, Direction};
use crate::coverage::schema::Schema;
use crate::coverage::types::{Type, inside};
use crate::support::Documented;

/// The form in which an object is sent.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// As `NewT`.
    New,
    /// As `TChanges`, or an object inside it as its own changes.
    Changes,
    /// As a whole, without the attributes that are `None`.
    Whole,
}

pub(crate) fn compare(documented: &Documented<'_>, calls: &[Call], differences: &mut Differences) {
    let id = documented.id();
    let Some(body) = documented.body() else {
        for call in calls.iter().filter(|it| it.operation.body != BodyKind::Nothing) {
            differences.add(format!("`{id}`: `{}` sends a body, none is documented", call.name()));
        }
        return;
    };
    let mut sent = BTreeSet::new();
    for call in calls {
        let owner = call.resource.name;
        let form = match call.operation.kind {
            Kind::Update => Form::Changes,
            _ => Form::New,
        };
        let mut walk = Walk { differences };
        let context = Context { direction: Direction::Request, owner, operation: id };
        match call.operation.body {
            BodyKind::Attributes => walk.object(call.resource.attributes, body, context, form),
            BodyKind::Value(text) => walk.value(&Type::of(text, owner), body, context, "", Form::Whole),
            BodyKind::Keys => {
                sent.extend(call.operation.constants.iter().map(|it| (it.key, it.value().to_string())));
            }
            _ => differences.add(format!("`{id}`: a body is documented, `{}` sends none", call.name())),
        }
    }
    if !sent.is_empty() {
        constants(id, body, &sent, differences);
    }
}

/// Compares calls that each send a different constant. Together they must send all values.
fn constants(id: &str, body: Schema<'_>, declared: &BTreeSet<(&str, String)>, differences: &mut Differences) {
    let mut documented = BTreeSet::new();
    for key in body.members().into_iter().flatten().map(|(key, _)| key.as_str()) {
        let names = body.member(key).and_then(|it| it.names()).unwrap_or_default();
        documented.extend(names.into_iter().map(|name| (key, format!("{name:?}"))));
    }
    for (key, value) in documented.symmetric_difference(declared) {
        differences.add(format!("`{id}`: `{key}` as `{value}` is on one side only"));
    }
}

struct Walk<'w> {
    differences: &'w mut Differences,
}

impl Walk<'_> {
    fn value(&mut self, declared: &Type, documented: Schema<'_>, context: Context<'_>, key: &str, form: Form) {
        match (declared, documented.items(), documented.members(), documented.values()) {
            (Type::List(inner), Some(items), ..) => self.value(inner, items, context, key, Form::Whole),
            (Type::Object(owner, attributes), _, Some(_), _) => {
                self.object(attributes, documented, Context { owner, ..context }, form);
            }
            (Type::Map(inner), _, None, Some(values)) => self.value(inner, values, context, key, Form::Whole),
            _ => {
                for what in declared.differs(&documented) {
                    self.differences.add_at(context, key, &what);
                }
            }
        }
    }

    fn object(&mut self, attributes: &[Attribute], documented: Schema<'_>, context: Context<'_>, form: Form) {
        self.differences.visit(context);
        let sent = || {
            let is_sent = |it: &&Attribute| if form == Form::Changes { it.update } else { it.create };
            attributes.iter().filter(is_sent).filter(|it| !it.flatten)
        };
        for key in documented.members().into_iter().flatten().map(|(key, _)| key) {
            let Some(attribute) = sent().find(|it| it.request_wire == key) else {
                self.differences.add_at(context, key, "not declared");
                continue;
            };
            let Some(member) = documented.member(key) else { continue };
            let expected = Type::of(attribute.input.unwrap_or(attribute.ty), context.owner);
            let below = if form == Form::Changes { Form::Changes } else { Form::Whole };
            self.value(&expected, member, context, key, below);
            self.presence(attribute, documented.requires(key), member.nullable, context, form);
        }
        for attribute in sent().filter(|it| documented.member(it.request_wire).is_none()) {
            self.differences.add_at(context, attribute.request_wire, "not documented");
        }
    }

    fn presence(&mut self, it: &Attribute, required: bool, nullable: bool, context: Context<'_>, form: Form) {
        let optional = inside(it.ty, "Option").is_some();
        let (declared, null) = match form {
            Form::New | Form::Whole if it.required => ("as required", it.nullable),
            Form::New | Form::Changes => ("as optional", optional),
            Form::Whole if optional => ("as optional", false),
            Form::Whole => ("with a default", false),
        };
        let documented = if required { "as required" } else { "as optional" };
        if declared != documented {
            self.differences.add_at(context, it.request_wire, &format!("documented {documented}, declared {declared}"));
        }
        match (nullable, null) {
            (true, false) => {
                self.differences.add_at(context, it.request_wire, "documented as nullable, cannot be sent as null");
            }
            (false, true) => {
                self.differences.add_at(context, it.request_wire, "not documented as nullable, can be sent as null");
            }
            _ => {}
        }
    }
}
