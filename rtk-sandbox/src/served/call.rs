//! One request that found its operation, and who answers it.

use bytes::Bytes;
use http::{HeaderMap, StatusCode, Uri};
use rtk::descriptor::{Attribute, Constant, Kind, Location, Operation, Parameter, ResourcePath};
use rtk::{Descriptor, Envelope};
use serde_json::{Map, Value};

use super::answer::Asked;
use super::complete::Completion;
use super::pages::Part;
use super::place::{Known, Place};
use super::records::{Item, Records};
use super::shape::Type;
use super::{Entry, Served, verbs};
use crate::query::Query;
use crate::reply::{Refusal, Reply};
use crate::router::Ids;
use crate::store::Store;

/// One request that found its operation.
pub(crate) struct Call<'a> {
    pub(crate) served: &'a Served,
    pub(crate) number: usize,
    pub(crate) operation: &'static Operation,
    pub(crate) placement: &'static ResourcePath,
    pub(crate) known: Known,
    pub(crate) query: Query,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) uri: &'a Uri,
    pub(crate) body: Bytes,
}

impl Served {
    /// What a call tells of where it is made: by its path, and by each header that a served resource has its id in.
    pub(crate) fn known(&self, ids: &Ids, headers: &HeaderMap) -> Known {
        let mut known = Known::default();
        known.ids.extend(ids.pairs().map(|(name, id)| (name.to_owned(), id.to_owned())));
        for (_, descriptor) in self.descriptors() {
            let Some((param, header)) = descriptor.id.as_ref().and_then(|id| Some((id.param, id.header?))) else {
                continue;
            };
            if let Some(id) = headers.get(header).and_then(|value| value.to_str().ok()) {
                known.ids.insert(param.to_owned(), id.to_owned());
                known.from_headers.insert(param.to_owned());
            }
        }
        known
    }
}

impl Call<'_> {
    pub(crate) fn answer(&self, store: &mut Store) -> Reply {
        self.carry_out(store).unwrap_or_else(Refusal::in_v4)
    }

    fn carry_out(&self, store: &mut Store) -> Result<Reply, Refusal> {
        self.has_what_it_needs()?;
        self.served.is_inside(store, self.descriptor(), self.placement, &self.known)?;
        if let Some(answer) = self.entry().answers.get(self.operation.name) {
            // What cannot be made up, a function may make.
            let _ = verbs::given(self, store);
            let payload = answer(&mut Asked::new(self, store)).map_err(Refusal::from)?;
            let is_bare =
                self.operation.returns.is_some_and(|ty| ty.rsplit("::").next().map(str::trim) == Some("Response"));
            return match payload {
                payload if is_bare => Ok(Reply::bare(StatusCode::OK, payload)),
                Value::Array(items) if self.operation.kind == Kind::All => self.answered(store, &items),
                payload => Ok(self.reply(payload, None)),
            };
        }
        match self.operation.kind {
            Kind::All => verbs::all(self, store),
            Kind::Find => verbs::find(self, store),
            Kind::Create => verbs::create(self, store),
            Kind::Update => verbs::update(self, store),
            Kind::Replace => verbs::replace(self, store),
            Kind::Destroy => verbs::destroy(self, store),
            _ => {
                let (name, operation) = (self.descriptor().name, self.operation.name);
                let cure = format!("say it with `Builder::answer::<{name}>(\"{operation}\", …)`");
                Err(Refusal::unknown(format!("The sandbox does not know what {name}::{operation} does: {cure}")))
            }
        }
    }

    pub(crate) fn entry(&self) -> &Entry {
        &self.served.entries[self.number]
    }

    pub(crate) fn descriptor(&self) -> &'static Descriptor {
        self.entry().descriptor
    }

    /// The placeholder of its own id; empty for a singleton.
    pub(crate) fn own(&self) -> &'static str {
        self.descriptor().id.as_ref().map_or("", |id| id.param)
    }

    /// The id that the call tells; empty for a singleton, and for a collection.
    pub(crate) fn id(&self) -> &str {
        self.known.get(self.own()).unwrap_or("")
    }

    pub(crate) fn place(&self) -> Place {
        self.known.place(self.placement.collection, self.own())
    }

    /// The one that is asked for. Its place may have more ids than the path of a member tells; what it tells has to be so.
    pub(crate) fn find<'r>(&self, records: &'r Records) -> Option<&'r Item> {
        let names = self.known.names(self.placement.collection, self.own());
        records.of(self.number).find(|item| {
            let is_so = |(name, id): (&String, &String)| {
                let attribute = || item.attributes.get(name).and_then(Value::as_str);
                let own = item.place.get(name).map(String::as_str).or_else(attribute);
                name == self.own() || own.is_none_or(|own| own == id)
            };
            item.id == self.id() && item.place.keys().eq(names.iter()) && self.known.ids.iter().all(is_so)
        })
    }

    pub(crate) fn missing(&self) -> Refusal {
        match self.id() {
            "" => Refusal::not_found(&format!("{} here", self.descriptor().name)),
            id => Refusal::not_found(&format!("{}: `{id}`", self.descriptor().name)),
        }
    }

    pub(crate) fn completion<'a>(&'a self, place: &'a Place, now: &'a str) -> Completion<'a> {
        Completion { descriptor: self.descriptor(), defaults: &self.entry().defaults, place, now }
    }

    pub(crate) fn envelope(&self) -> &'static Envelope {
        self.operation.envelope.unwrap_or(self.descriptor().envelope)
    }

    pub(crate) fn reply(&self, payload: Value, told: Option<Value>) -> Reply {
        Reply::wrapped(StatusCode::OK, self.envelope(), self.operation.key, payload, told)
    }

    /// The page that is asked for of a list, whose numbers rise. One that is alone comes without a list around it, where that is declared.
    pub(crate) fn list(&self, store: &Store, numbers: &[u64], item: impl Fn(usize) -> Value) -> Result<Reply, Refusal> {
        let address = format!("{}{}", store.origin, self.uri.path());
        let part = Part::cut(self.descriptor().paging, self.envelope(), &address, &self.query, numbers)?;
        let mut items: Vec<Value> = part.range.map(item).collect();
        let is_alone = self.descriptor().one_or_many && numbers.len() == 1 && items.len() == 1;
        let payload = if is_alone { items.remove(0) } else { items.into() };
        Ok(Reply { link: part.link, ..self.reply(payload, part.told) })
    }

    /// Of what a function listed. It may be in any order, so that a cursor counts.
    fn answered(&self, store: &Store, items: &[Value]) -> Result<Reply, Refusal> {
        let numbers: Vec<u64> = (1..).take(items.len()).collect();
        self.list(store, &numbers, |at| items[at].clone())
    }

    fn identifies(&self, attribute: &Attribute) -> bool {
        self.descriptor().id.as_ref().is_some_and(|id| id.attribute == attribute.name)
    }

    fn has_what_it_needs(&self) -> Result<(), Refusal> {
        let unless = |missing: Option<&Parameter>, what: &str| match missing {
            Some(missing) => Err(Refusal::invalid(format!("The {what} `{}` is required", missing.wire))),
            None => Ok(()),
        };
        let mut query = self.operation.query.iter().filter(|it| it.required);
        unless(query.find(|it| self.query.text(it.wire).is_none()), "query parameter")?;
        let mut headers = self.operation.headers.iter().filter(|it| it.required);
        unless(headers.find(|it| !self.headers.contains_key(it.wire)), "header")
    }

    /// What is told beside the body: of the declared parameters those that are named as an attribute.
    pub(crate) fn told_beside(&self) -> Result<Map<String, Value>, Refusal> {
        let query = self.operation.query.iter().map(|it| (it, self.query.text(it.wire)));
        let header = |it: &Parameter| self.headers.get(it.wire).and_then(|value| value.to_str().ok());
        let headers = self.operation.headers.iter().map(|it| (it, header(it)));
        let always = self.operation.constants.iter().filter_map(|constant| {
            let attribute = told_by(self.descriptor(), constant)?;
            Some((attribute.wire.to_owned(), constant.value()))
        });
        let told = query.chain(headers).filter_map(|(parameter, text)| {
            let is_it = |it: &&Attribute| it.read && !it.flatten && it.name == parameter.name && !self.identifies(it);
            let attribute = self.descriptor().attributes.iter().find(is_it)?;
            let ty = Type::parse(attribute.ty, attribute.with);
            let value = ty.shape.read(text?);
            let refusal =
                || Refusal::invalid(format!("The parameter `{}` must be {}", parameter.wire, ty.expectation()));
            Some(if ty.takes(&value) { Ok((attribute.wire.to_owned(), value)) } else { Err(refusal()) })
        });
        always.map(Ok).chain(told).collect()
    }
}

/// The attribute that a constant in the query or the headers is named as.
pub(crate) fn told_by(descriptor: &'static Descriptor, constant: &Constant) -> Option<&'static Attribute> {
    let is_it = |it: &&Attribute| it.read && !it.flatten && (it.name == constant.key || it.wire == constant.key);
    if constant.location == Location::Body { None } else { descriptor.attributes.iter().find(is_it) }
}
