//! Carries out the verbs: all, find, create, update, replace and destroy.

use rtk::Descriptor;
use rtk::descriptor::{BodyKind, Kind, Method, PathBase};
use serde_json::{Map, Value, json};

use super::body;
use super::call::DeclaredCall;
use super::filter::{self, Filter};
use super::identity;
use super::types::Type;
use crate::store::{DeclaredRecord, ScopeIds, Store};
use crate::wire::{ApiError, Reply};

pub(crate) fn all(call: &DeclaredCall<'_>, store: &Store) -> Result<Reply, ApiError> {
    if let Some(why) = filter::unclear(call.descriptor(), call.operation, &call.query) {
        return Err(ApiError::not_implemented(why));
    }
    let records = records(call, store, &call.scope());
    let numbers: Vec<u64> = records.iter().map(|record| record.number).collect();
    call.list(store, &numbers, |index| records[index].attributes.clone().into())
}

/// Returns the records in a scope. A list operation returns those that its filter matches.
pub(super) fn records<'r>(call: &DeclaredCall<'_>, store: &'r Store, scope: &ScopeIds) -> Vec<&'r DeclaredRecord> {
    let records = store.declared.in_scope(call.number, scope);
    if call.operation.kind != Kind::All {
        return records;
    }
    let filter = Filter::read(call.descriptor(), call.operation, &call.query, &records);
    records.into_iter().filter(|record| filter.matches(record)).collect()
}

pub(crate) fn find(call: &DeclaredCall<'_>, store: &mut Store) -> Result<Reply, ApiError> {
    let record = existing(call, store)?;
    Ok(call.reply(record.attributes.into(), None))
}

/// Creates a record. A POST fails with 409 if the id exists; a PUT replaces the record, and so does creating a singleton.
pub(crate) fn create(call: &DeclaredCall<'_>, store: &mut Store) -> Result<Reply, ApiError> {
    let values = sent_values(call, Kind::Create)?;
    let scope = call.scope();
    let id = match &call.descriptor().id {
        None if call.descriptor().is_singleton() => String::new(),
        // Only the store knows it.
        None => store.declared.new_id(),
        Some(_) if call.operation.base == PathBase::Member => call.id().to_owned(),
        Some(identity) => {
            identity::new(call.descriptor(), call.number, values.get(identity.wire), &mut store.declared)?
        }
    };
    let previous = store.declared.get(call.number, &scope, &id).cloned();
    if previous.is_some() && !id.is_empty() && call.operation.method != Method::Put {
        return Err(ApiError::conflict(format!("There is already a {} `{id}`", call.descriptor().name)));
    }
    put(call, store, &id, previous, values)
}

/// Changes the attributes that are sent and keeps the others.
pub(crate) fn update(call: &DeclaredCall<'_>, store: &mut Store) -> Result<Reply, ApiError> {
    let DeclaredRecord { scope, id, mut attributes, .. } = existing(call, store)?;
    body::apply_change(call.descriptor(), &mut attributes, sent_values(call, Kind::Update)?);
    let now = store.now();
    let completion = call.completion(&scope, &now);
    completion.touch(&mut attributes);
    completion.complete(&mut attributes)?;
    store.declared.put(call.number, scope, id, attributes.clone());
    Ok(call.reply(attributes.into(), None))
}

/// Replaces a record: attributes that are not sent are reset. If the resource has no `create`, a missing record is created.
pub(crate) fn replace(call: &DeclaredCall<'_>, store: &mut Store) -> Result<Reply, ApiError> {
    let descriptor = call.descriptor();
    let previous = call.find(&store.declared).cloned();
    if previous.is_none() && !descriptor.is_singleton() && descriptor.operation("create").is_some() {
        return Err(call.not_found());
    }
    let values = sent_values(call, Kind::Replace)?;
    put(call, store, call.id(), previous, values)
}

/// Removes a record and responds with its id, or with the record if the declaration says so.
pub(crate) fn destroy(call: &DeclaredCall<'_>, store: &mut Store) -> Result<Reply, ApiError> {
    let DeclaredRecord { scope, id, attributes, .. } = existing(call, store)?;
    remove(call, store, &scope, &id);
    let payload = match (call.operation.returns, &call.descriptor().id) {
        (Some(_), _) => attributes.into(),
        (None, Some(identity)) => json!({ identity.wire: identity::value(call.descriptor(), &id) }),
        (None, None) => Value::Null,
    };
    Ok(call.reply(payload, None))
}

/// Removes a record and the records nested in it.
pub(super) fn remove(call: &DeclaredCall<'_>, store: &mut Store, scope: &ScopeIds, id: &str) {
    let removed = store.declared.remove(call.number, scope, id);
    call.resources.remove_nested(&mut store.declared, call.number, removed);
}

fn sent_values(call: &DeclaredCall<'_>, kind: Kind) -> Result<Map<String, Value>, ApiError> {
    let mut values = call.parameter_attributes()?;
    values.extend(match call.operation.body {
        BodyKind::Value(_) => body::read_declared(call.descriptor(), &call.body),
        _ => body::read(call.descriptor(), kind, &call.body)?,
    });
    Ok(values)
}

fn existing(call: &DeclaredCall<'_>, store: &mut Store) -> Result<DeclaredRecord, ApiError> {
    ensure_singleton(call, store)?;
    call.find(&store.declared).cloned().ok_or_else(|| call.not_found())
}

/// Creates the requested singleton if it is one that always exists.
pub(super) fn ensure_singleton(call: &DeclaredCall<'_>, store: &mut Store) -> Result<(), ApiError> {
    if call.find(&store.declared).is_none() && always_exists(call.descriptor()) {
        let (scope, now) = (call.scope(), store.now());
        let mut attributes = Map::new();
        call.completion(&scope, &now).complete(&mut attributes)?;
        store.declared.put(call.number, scope, String::new(), attributes);
    }
    Ok(())
}

/// A singleton always exists unless callers can create it, or can remove it and put it back.
fn always_exists(descriptor: &Descriptor) -> bool {
    let has = |kind| descriptor.operations.iter().any(|it| it.kind == kind);
    descriptor.is_singleton() && !has(Kind::Create) && !(has(Kind::Replace) && has(Kind::Destroy))
}

/// Stores a whole record: what is sent, what only the server sets in the previous record, and what must be filled in.
fn put(
    call: &DeclaredCall<'_>,
    store: &mut Store,
    id: &str,
    previous: Option<DeclaredRecord>,
    mut values: Map<String, Value>,
) -> Result<Reply, ApiError> {
    let descriptor = call.descriptor();
    if let Some(identity) = &descriptor.id {
        let in_body = values.insert(identity.wire.to_owned(), identity::value(descriptor, id));
        if in_body.is_some_and(|it| it != id && it != identity::value(descriptor, id)) {
            return Err(ApiError::bad_request(format!("`{}` differs from the id in the path", identity.wire)));
        }
    }
    let scope = previous.as_ref().map_or_else(|| call.scope(), |record| record.scope.clone());
    let now = store.now();
    let completion = call.completion(&scope, &now);
    if let Some(previous) = previous {
        carry_over(descriptor, previous.attributes, &mut values);
        completion.touch(&mut values);
    }
    completion.complete(&mut values)?;
    store.declared.put(call.number, scope, id.to_owned(), values.clone());
    Ok(call.reply(values.into(), None))
}

/// Keeps the attributes that only the server sets. Optional attributes that the previous record had and that are not sent become
/// null, so that a client that merges the response into its record drops them.
fn carry_over(descriptor: &Descriptor, mut previous: Map<String, Value>, values: &mut Map<String, Value>) {
    for attribute in descriptor.attributes.iter().filter(|it| it.read && !it.flatten) {
        let Some(value) = previous.remove(attribute.wire) else { continue };
        let is_read_only = !attribute.create && !attribute.update;
        if is_read_only || attribute.default || Type::parse(attribute.ty, attribute.with).optional {
            values.entry(attribute.wire).or_insert_with(|| if is_read_only { value } else { Value::Null });
        }
    }
}
