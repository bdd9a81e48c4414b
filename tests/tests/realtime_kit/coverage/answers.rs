//! Compares the response of an operation, down the tree.

use std::collections::BTreeSet;

use rtk::descriptor::{Attribute, Kind};

use crate::coverage::calls::Call;
use crate::coverage::differences::{Differences, Direction, Place};
use crate::coverage::schema::Schema;
use crate::coverage::types::{Type, inside};
use crate::support::Documented;

pub(crate) fn compare(documented: &Documented<'_>, calls: &[Call], differences: &mut Differences) {
    let id = documented.id();
    for answer in documented.answers() {
        let mut passed_over: Option<BTreeSet<String>> = None;
        for call in calls {
            let mut walk = Walk { id, is_list: call.operation.kind == Kind::All, seen: Vec::new(), differences };
            let beside = walk.call(*call, answer);
            passed_over = Some(match passed_over {
                Some(others) => others.intersection(&beside).cloned().collect(),
                None => beside,
            });
        }
        for path in passed_over.into_iter().flatten() {
            differences.add(format!("`{id}`: `{path}` of the answer is passed over"));
        }
    }
}

struct Walk<'d, 'w> {
    id: &'d str,
    /// Whether it is a list, which has paging.
    is_list: bool,
    /// Objects that were compared; some contain their own type.
    seen: Vec<(&'static str, *const serde_json::Value)>,
    differences: &'w mut Differences,
}

impl<'d> Walk<'d, '_> {
    /// Compares one call. Returns the paths that are not decoded.
    fn call(&mut self, call: Call, answer: Schema<'d>) -> BTreeSet<String> {
        let envelope = call.operation.envelope.unwrap_or(call.resource.envelope);
        let path = [envelope.payload, call.operation.key].join(".");
        let mut beside = BTreeSet::new();
        let (mut at, mut walked) = (answer, String::new());
        for key in path.split('.').filter(|key| !key.is_empty()) {
            for other in at.members().into_iter().flatten().map(|(other, _)| other.as_str()) {
                let is_known = other == "success" || (self.is_list && other == envelope.paging);
                if other != key && !is_known {
                    beside.insert(format!("{walked}{other}"));
                }
            }
            let Some(below) = at.member(key) else {
                self.differences.add(format!("`{}`: no `{walked}{key}` there, read by `{}`", self.id, call.name()));
                return beside;
            };
            at = below;
            walked.push_str(key);
            walked.push('.');
        }
        let owner = call.resource.name;
        let expected = match call.operation.kind {
            Kind::All if call.resource.one_or_many && at.items().is_none() => Type::of(owner, owner),
            Kind::All => Type::List(Box::new(Type::of(owner, owner))),
            Kind::Destroy => return BTreeSet::from([walked.trim_end_matches('.').to_owned()]),
            Kind::Action => match call.operation.returns {
                Some(text) => Type::of(text, owner),
                None => return BTreeSet::from([walked.trim_end_matches('.').to_owned()]),
            },
            _ => Type::of(owner, owner),
        };
        let place = Place { direction: Direction::Answer, owner, operation: self.id };
        self.value(&expected, at, place, "", None);
        beside
    }

    fn value(&mut self, here: &Type, there: Schema<'d>, place: Place<'d>, key: &str, with: Option<&str>) {
        match (here, there.items(), there.members(), there.values()) {
            (Type::List(inner), Some(items), ..) => self.value(inner, items, place, key, with),
            (Type::Object(owner, attributes), _, Some(_), _) => {
                self.object(attributes, there, Place { owner, ..place });
            }
            (Type::Map(inner), _, None, Some(values)) => self.value(inner, values, place, key, with),
            _ => {
                for what in here.differs(&there) {
                    let loosely = with.map_or("", |_| ", read from either");
                    self.differences.add_at(place, key, &format!("{what}{loosely}"));
                }
            }
        }
    }

    fn object(&mut self, attributes: &'static [Attribute], there: Schema<'d>, place: Place<'d>) {
        if self.seen.contains(&(place.owner, there.address())) {
            return;
        }
        self.seen.push((place.owner, there.address()));
        self.differences.see(place);
        let readable = || attributes.iter().filter(|it| it.read && !it.flatten);
        for key in there.members().into_iter().flatten().map(|(key, _)| key) {
            let Some(attribute) = readable().find(|it| it.wire == key) else {
                if !(self.is_list && key == "paging") {
                    self.differences.add_at(place, key, "not declared");
                }
                continue;
            };
            let Some(member) = there.member(key) else { continue };
            let expected = Type::of(attribute.ty, place.owner);
            self.value(&expected, member, place, key, attribute.with);
            let optional = inside(attribute.ty, "Option").is_some();
            let can_miss = !attribute.nullable && (optional || attribute.default);
            match (there.requires(key), can_miss) {
                (true, true) => self.differences.add_at(place, key, "required there, may be missing here"),
                (false, false) => self.differences.add_at(place, key, "may be missing there, required here"),
                _ => {}
            }
            if member.nullable && !optional && !attribute.default {
                self.differences.add_at(place, key, "may be null there, not here");
            }
        }
        for attribute in readable().filter(|it| there.member(it.wire).is_none()) {
            self.differences.add_at(place, attribute.wire, "declared, not in the document");
        }
        let is_open = attributes.iter().any(|it| it.flatten);
        if is_open != there.values().is_some() {
            self.differences.add_at(place, "…", &format!("other keys kept here: {is_open}, documented: {}", !is_open));
        }
    }
}
