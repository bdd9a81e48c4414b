//! One request to a declared resource.

use bytes::Bytes;
use http::{HeaderMap, StatusCode, Uri};
use rtk::descriptor::{Attribute, Constant, Kind, Location, Operation, Parameter, ResourcePath};
use rtk::{Descriptor, Envelope};
use serde_json::{Map, Value};

use super::completion::Completion;
use super::mock::MockRequest;
use super::page::{List, PageSlice};
use super::types::Type;
use super::{DeclaredResource, DeclaredResources, verbs};
use crate::store::{DeclaredRecord, DeclaredStore, RequestIds, ScopeIds, Store};
use crate::wire::{ApiError, PathIds, Query, Reply};

/// A request that was matched to an operation of a declared resource.
pub(crate) struct DeclaredCall<'a> {
    pub(crate) resources: &'a DeclaredResources,
    /// Number of the resource.
    pub(crate) number: usize,
    pub(crate) operation: &'static Operation,
    pub(crate) path: &'static ResourcePath,
    pub(crate) ids: RequestIds,
    pub(crate) query: Query,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) uri: &'a Uri,
    pub(crate) body: Bytes,
}

impl DeclaredResources {
    /// Collects the ids of a request: those in its path, and those in headers that a served resource declares.
    pub(crate) fn request_ids(&self, path_ids: &PathIds, headers: &HeaderMap) -> RequestIds {
        let mut request = RequestIds::default();
        request.ids.extend(path_ids.pairs().map(|(name, id)| (name.to_owned(), id.to_owned())));
        for (_, descriptor) in self.descriptors() {
            let Some((param, header)) = descriptor.id.as_ref().and_then(|id| Some((id.param, id.header?))) else {
                continue;
            };
            if let Some(id) = headers.get(header).and_then(|value| value.to_str().ok()) {
                request.ids.insert(param.to_owned(), id.to_owned());
                request.from_headers.insert(param.to_owned());
            }
        }
        request
    }
}

impl DeclaredCall<'_> {
    /// Carries out the operation and returns its response.
    pub(crate) fn respond(&self, store: &mut Store) -> Reply {
        self.carry_out(store).unwrap_or_else(|error| error.into_reply(self.descriptor().api))
    }

    fn carry_out(&self, store: &mut Store) -> Result<Reply, ApiError> {
        self.check_required_parameters()?;
        self.resources.check_parents(store, self.descriptor(), self.path, &self.ids)?;
        if let Some(mock) = self.resource().mocks.get(self.operation.name) {
            // A singleton that cannot be generated is not an error here: the function may create it.
            let _ = verbs::ensure_singleton(self, store);
            let mut request = MockRequest::new(self, store);
            let payload = mock(&mut request).map_err(ApiError::from)?;
            let headers = request.into_headers()?;
            let is_bare =
                self.operation.returns.is_some_and(|ty| ty.rsplit("::").next().map(str::trim) == Some("Response"));
            let reply = match payload {
                payload if is_bare => Reply::bare(StatusCode::OK, payload),
                Value::Array(items) if self.operation.kind == Kind::All => self.mocked_list(store, &items)?,
                payload => self.reply(payload, None),
            };
            return Ok(Reply { headers, ..reply });
        }
        match self.operation.kind {
            Kind::All => verbs::all(self, store),
            Kind::Find => verbs::find(self, store),
            Kind::Create if self.returns_itself() => verbs::create(self, store),
            Kind::Update if self.returns_itself() => verbs::update(self, store),
            Kind::Replace if self.returns_itself() => verbs::replace(self, store),
            Kind::Destroy if self.returns_itself() => verbs::destroy(self, store),
            _ => {
                let (name, operation) = (self.descriptor().name, self.operation.name);
                let fix = format!("respond to it with `Builder::answer::<{name}>(\"{operation}\", …)`");
                Err(ApiError::not_implemented(format!("The sandbox cannot carry out {name}::{operation}: {fix}")))
            }
        }
    }

    /// Returns whether a write returns its record or nothing. What a value of another type contains is unknown.
    fn returns_itself(&self) -> bool {
        let Some(declared) = self.operation.returns else { return true };
        let itself = ["Self", self.descriptor().name];
        let inner = declared.strip_prefix("Option<").and_then(|inner| inner.strip_suffix('>')).unwrap_or(declared);
        declared == "()" || itself.contains(&inner)
    }

    pub(crate) fn resource(&self) -> &DeclaredResource {
        &self.resources.resources[self.number]
    }

    pub(crate) fn descriptor(&self) -> &'static Descriptor {
        self.resource().descriptor
    }

    /// Returns the placeholder of the resource's own id. Empty for a singleton.
    pub(crate) fn id_param(&self) -> &'static str {
        self.descriptor().id.as_ref().map_or("", |id| id.param)
    }

    /// Returns the id of the requested record. Empty for a singleton and for a collection.
    pub(crate) fn id(&self) -> &str {
        self.ids.get(self.id_param()).unwrap_or("")
    }

    pub(crate) fn scope(&self) -> ScopeIds {
        self.ids.scope(self.path.collection, self.id_param())
    }

    /// Returns the requested record. Its scope may have more ids than its member path; those that the request gives must match.
    pub(crate) fn find<'r>(&self, records: &'r DeclaredStore) -> Option<&'r DeclaredRecord> {
        let names = self.ids.names(self.path.collection, self.id_param());
        records.all(self.number).find(|record| {
            let matches = |(name, id): (&String, &String)| {
                let attribute = || record.attributes.get(name).and_then(Value::as_str);
                let own = record.scope.get(name).map(String::as_str).or_else(attribute);
                name == self.id_param() || own.is_none_or(|own| own == id)
            };
            record.id == self.id() && record.scope.keys().eq(names.iter()) && self.ids.ids.iter().all(matches)
        })
    }

    pub(crate) fn not_found(&self) -> ApiError {
        match self.id() {
            "" => ApiError::not_found(&format!("{} here", self.descriptor().name)),
            id => ApiError::not_found(&format!("{}: `{id}`", self.descriptor().name)),
        }
    }

    pub(crate) fn completion<'a>(&'a self, scope: &'a ScopeIds, now: &'a str) -> Completion<'a> {
        Completion { descriptor: self.descriptor(), defaults: &self.resource().defaults, scope, now }
    }

    pub(crate) fn envelope(&self) -> &'static Envelope {
        self.operation.envelope.unwrap_or(self.descriptor().envelope)
    }

    pub(crate) fn reply(&self, payload: Value, page_info: Option<Value>) -> Reply {
        let payload = if self.operation.returns == Some("()") { Value::Null } else { payload };
        Reply::wrapped(self.descriptor().api, self.envelope(), self.operation.key, payload, page_info)
    }

    /// Returns the requested page of a list. `numbers` are the rising numbers of all its items, to which cursors refer.
    ///
    /// With `one_or_many`, a single item is returned without a list around it.
    pub(crate) fn list(
        &self,
        store: &Store,
        numbers: &[u64],
        item: impl Fn(usize) -> Value,
    ) -> Result<Reply, ApiError> {
        let url = format!("{}{}", store.origin, self.uri.path());
        let id = |index: usize| match item(index).get(self.descriptor().id.as_ref()?.wire)? {
            Value::String(id) => Some(id.clone()),
            other => Some(other.to_string()),
        };
        let list = List { url: &url, numbers, id: &id };
        let slice = PageSlice::select(self.descriptor().paging, self.envelope(), &self.query, &list)?;
        let mut items: Vec<Value> = slice.range.map(item).collect();
        let is_single = self.descriptor().one_or_many && numbers.len() == 1 && items.len() == 1;
        let payload = if is_single { items.remove(0) } else { items.into() };
        Ok(Reply { link: slice.link, ..self.reply(payload, slice.info) })
    }

    /// Returns the requested page of a list that a function returned. Cursors count its items, since their order is arbitrary.
    fn mocked_list(&self, store: &Store, items: &[Value]) -> Result<Reply, ApiError> {
        let numbers: Vec<u64> = (1..).take(items.len()).collect();
        self.list(store, &numbers, |index| items[index].clone())
    }

    fn is_id(&self, attribute: &Attribute) -> bool {
        self.descriptor().id.as_ref().is_some_and(|id| id.attribute == attribute.name)
    }

    fn check_required_parameters(&self) -> Result<(), ApiError> {
        let check = |missing: Option<&Parameter>, what: &str| match missing {
            Some(missing) => Err(ApiError::bad_request(format!("The {what} `{}` is required", missing.wire))),
            None => Ok(()),
        };
        let mut query = self.operation.query.iter().filter(|it| it.required);
        check(query.find(|it| self.query.text(it.wire).is_none()), "query parameter")?;
        let mut headers = self.operation.headers.iter().filter(|it| it.required);
        check(headers.find(|it| !self.headers.contains_key(it.wire)), "header")
    }

    /// Returns the attributes that a write sets beside its body: query parameters, headers and constants named like an attribute.
    pub(crate) fn parameter_attributes(&self) -> Result<Map<String, Value>, ApiError> {
        let query = self.operation.query.iter().map(|it| (it, self.query.text(it.wire)));
        let header = |it: &Parameter| self.headers.get(it.wire).and_then(|value| value.to_str().ok());
        let headers = self.operation.headers.iter().map(|it| (it, header(it)));
        let constants = self.operation.constants.iter().filter_map(|constant| {
            let attribute = constant_attribute(self.descriptor(), constant)?;
            Some((attribute.wire.to_owned(), constant.value()))
        });
        let parameters = query.chain(headers).filter_map(|(parameter, text)| {
            let is_named = |it: &&Attribute| it.read && !it.flatten && it.name == parameter.name && !self.is_id(it);
            let attribute = self.descriptor().attributes.iter().find(is_named)?;
            let ty = Type::parse(attribute.ty, attribute.with);
            let value = ty.shape.parse_parameter(text?);
            let error =
                || ApiError::bad_request(format!("The parameter `{}` must be {}", parameter.wire, ty.expectation()));
            Some(if ty.accepts(&value) { Ok((attribute.wire.to_owned(), value)) } else { Err(error()) })
        });
        constants.map(Ok).chain(parameters).collect()
    }
}

/// Returns the attribute that a constant in the query or the headers is named like.
pub(crate) fn constant_attribute(descriptor: &'static Descriptor, constant: &Constant) -> Option<&'static Attribute> {
    let is_named = |it: &&Attribute| it.read && !it.flatten && (it.name == constant.key || it.wire == constant.key);
    if constant.location == Location::Body { None } else { descriptor.attributes.iter().find(is_named) }
}
