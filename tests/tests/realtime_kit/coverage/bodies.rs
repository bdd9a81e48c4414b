//! Compares the body of an operation, down the tree.

use std::collections::BTreeSet;

use rtk::descriptor::{Attribute, BodyKind, Kind};

use crate::coverage::calls::Call;
use crate::coverage::differences::{Differences, Direction, Place};
use crate::coverage::schema::Schema;
use crate::coverage::types::{Type, inside};
use crate::support::Documented;

/// How an object is sent.
#[derive(Clone, Copy, PartialEq)]
enum Told {
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
            differences.add(format!("`{id}`: `{}` sends a body, the document has none", call.name()));
        }
        return;
    };
    let mut constants = BTreeSet::new();
    for call in calls {
        let owner = call.resource.name;
        let message = match call.operation.kind {
            Kind::Update => Told::Changes,
            _ => Told::New,
        };
        let mut walk = Walk { differences };
        let place = Place { direction: Direction::Body, owner, operation: id };
        match call.operation.body {
            BodyKind::Attributes => walk.object(call.resource.attributes, body, place, message),
            BodyKind::Value(text) => walk.value(&Type::of(text, owner), body, place, "", Told::Whole),
            BodyKind::Constants => {
                constants.extend(call.operation.constants.iter().map(|it| (it.key, it.value().to_string())));
            }
            _ => differences.add(format!("`{id}`: the document has a body, `{}` sends none", call.name())),
        }
    }
    if !constants.is_empty() {
        always_the_same(id, body, &constants, differences);
    }
}

/// Compares calls that each send another constant: together they must send all values.
fn always_the_same(id: &str, body: Schema<'_>, here: &BTreeSet<(&str, String)>, differences: &mut Differences) {
    let mut there = BTreeSet::new();
    for key in body.members().into_iter().flatten().map(|(key, _)| key.as_str()) {
        let names = body.member(key).and_then(|it| it.names()).unwrap_or_default();
        there.extend(names.into_iter().map(|name| (key, format!("{name:?}"))));
    }
    for (key, value) in there.symmetric_difference(here) {
        differences.add(format!("`{id}`: `{key}` as `{value}` is on one side only"));
    }
}

struct Walk<'w> {
    differences: &'w mut Differences,
}

impl Walk<'_> {
    fn value(&mut self, here: &Type, there: Schema<'_>, place: Place<'_>, key: &str, message: Told) {
        match (here, there.items(), there.members(), there.values()) {
            (Type::List(inner), Some(items), ..) => self.value(inner, items, place, key, Told::Whole),
            (Type::Object(owner, attributes), _, Some(_), _) => {
                self.object(attributes, there, Place { owner, ..place }, message);
            }
            (Type::Map(inner), _, None, Some(values)) => self.value(inner, values, place, key, Told::Whole),
            _ => {
                for what in here.differs(&there) {
                    self.differences.add_at(place, key, &what);
                }
            }
        }
    }

    fn object(&mut self, attributes: &[Attribute], there: Schema<'_>, place: Place<'_>, message: Told) {
        self.differences.see(place);
        let tellable = || {
            let is_told = |it: &&Attribute| if message == Told::Changes { it.update } else { it.create };
            attributes.iter().filter(is_told).filter(|it| !it.flatten)
        };
        for key in there.members().into_iter().flatten().map(|(key, _)| key) {
            let Some(attribute) = tellable().find(|it| it.request_wire == key) else {
                self.differences.add_at(place, key, "not declared");
                continue;
            };
            let Some(member) = there.member(key) else { continue };
            let expected = Type::of(attribute.input.unwrap_or(attribute.ty), place.owner);
            let below = if message == Told::Changes { Told::Changes } else { Told::Whole };
            self.value(&expected, member, place, key, below);
            self.presence(attribute, there.requires(key), member.nullable, place, message);
        }
        for attribute in tellable().filter(|it| there.member(it.request_wire).is_none()) {
            self.differences.add_at(place, attribute.request_wire, "declared, not in the document");
        }
    }

    fn presence(&mut self, it: &Attribute, required: bool, nullable: bool, place: Place<'_>, message: Told) {
        let optional = inside(it.ty, "Option").is_some();
        let (here, null) = match message {
            Told::New | Told::Whole if it.required => ("required", it.nullable),
            Told::New | Told::Changes => ("optional", optional),
            Told::Whole if optional => ("optional", false),
            Told::Whole => ("written with its default", false),
        };
        let there = if required { "required" } else { "optional" };
        if here != there {
            self.differences.add_at(place, it.request_wire, &format!("{there} there, {here} here"));
        }
        match (nullable, null) {
            (true, false) => self.differences.add_at(place, it.request_wire, "null there, cannot be told here"),
            (false, true) => self.differences.add_at(place, it.request_wire, "no null there, can be told here"),
            _ => {}
        }
    }
}
