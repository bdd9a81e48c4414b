//! Compares the response of an operation, down the tree.

use std::collections::BTreeSet;

use rtk::descriptor::{Attribute, Kind};

use crate::coverage::calls::Call;
use crate::coverage::differences::{Context, Differences, Direction};
use crate::coverage::schema::Schema;
use crate::coverage::types::{Type, inside};
use crate::support::Documented;

pub(crate) fn compare(documented: &Documented<'_>, calls: &[Call], differences: &mut Differences) {
    let id = documented.id();
    for response in documented.responses() {
        let mut undecoded: Option<BTreeSet<String>> = None;
        for call in calls {
            let mut walk = Walk { id, is_list: call.operation.kind == Kind::All, seen: Vec::new(), differences };
            let beside = walk.call(*call, response);
            undecoded = Some(match undecoded {
                Some(others) => others.intersection(&beside).cloned().collect(),
                None => beside,
            });
        }
        for path in undecoded.into_iter().flatten() {
            differences.add(format!("`{id}`: `{path}` of the response is not decoded"));
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
    fn call(&mut self, call: Call, response: Schema<'d>) -> BTreeSet<String> {
        let envelope = call.operation.envelope.unwrap_or(call.resource.envelope);
        let path = [envelope.payload, call.operation.key].join(".");
        let mut beside = BTreeSet::new();
        let (mut at, mut walked) = (response, String::new());
        for key in path.split('.').filter(|key| !key.is_empty()) {
            for other in at.members().into_iter().flatten().map(|(other, _)| other.as_str()) {
                let is_known = other == "success" || (self.is_list && other == envelope.paging);
                if other != key && !is_known {
                    beside.insert(format!("{walked}{other}"));
                }
            }
            let Some(below) = at.member(key) else {
                self.differences.add(format!(
                    "`{}`: `{walked}{key}` is not documented, decoded by `{}`",
                    self.id,
                    call.name()
                ));
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
        let context = Context { direction: Direction::Response, owner, operation: self.id };
        self.value(&expected, at, context, "", None);
        beside
    }

    fn value(&mut self, declared: &Type, documented: Schema<'d>, context: Context<'d>, key: &str, with: Option<&str>) {
        match (declared, documented.items(), documented.members(), documented.values()) {
            (Type::List(inner), Some(items), ..) => self.value(inner, items, context, key, with),
            (Type::Object(owner, attributes), _, Some(_), _) => {
                self.object(attributes, documented, Context { owner, ..context });
            }
            (Type::Map(inner), _, None, Some(values)) => self.value(inner, values, context, key, with),
            _ => {
                for what in declared.differs(&documented) {
                    let loosely = with.map_or("", |_| ", decoded from either");
                    self.differences.add_at(context, key, &format!("{what}{loosely}"));
                }
            }
        }
    }

    fn object(&mut self, attributes: &'static [Attribute], documented: Schema<'d>, context: Context<'d>) {
        if self.seen.contains(&(context.owner, documented.address())) {
            return;
        }
        self.seen.push((context.owner, documented.address()));
        self.differences.visit(context);
        let readable = || attributes.iter().filter(|it| it.read && !it.flatten);
        for key in documented.members().into_iter().flatten().map(|(key, _)| key) {
            let Some(attribute) = readable().find(|it| it.wire == key) else {
                if !(self.is_list && key == "paging") {
                    self.differences.add_at(context, key, "not declared");
                }
                continue;
            };
            let Some(member) = documented.member(key) else { continue };
            let expected = Type::of(attribute.ty, context.owner);
            self.value(&expected, member, context, key, attribute.with);
            let optional = inside(attribute.ty, "Option").is_some();
            let is_optional = !attribute.nullable && (optional || attribute.default);
            match (documented.requires(key), is_optional) {
                (true, true) => self.differences.add_at(context, key, "documented as required, declared as optional"),
                (false, false) => self.differences.add_at(context, key, "documented as optional, declared as required"),
                _ => {}
            }
            if member.nullable && !optional && !attribute.default {
                self.differences.add_at(context, key, "documented as nullable, declared as not null");
            }
        }
        for attribute in readable().filter(|it| documented.member(it.wire).is_none()) {
            self.differences.add_at(context, attribute.wire, "not documented");
        }
        let is_open = attributes.iter().any(|it| it.flatten);
        if is_open != documented.values().is_some() {
            self.differences.add_at(context, "…", &format!("other keys decoded: {is_open}, documented: {}", !is_open));
        }
    }
}
