//! What the verbs do. They know what is declared, and no product.

use rtk::Descriptor;
use rtk::descriptor::{Kind, Method, PathBase};
use serde_json::{Map, Value, json};

use super::body;
use super::call::Call;
use super::filter::Filter;
use super::place::Place;
use super::records::{Item, Records};
use super::shape::Type;
use crate::reply::{Refusal, Reply};
use crate::store::Store;

pub(crate) fn all(call: &Call<'_>, store: &Store) -> Result<Reply, Refusal> {
    let items = listed(call, store, &call.place());
    let numbers: Vec<u64> = items.iter().map(|item| item.number).collect();
    call.list(store, &numbers, |at| items[at].attributes.clone().into())
}

/// What is in a place; in a list, what its parameters ask for.
pub(super) fn listed<'r>(call: &Call<'_>, store: &'r Store, place: &Place) -> Vec<&'r Item> {
    let items = store.served.at(call.number, place);
    if call.operation.kind != Kind::All {
        return items;
    }
    let filter = Filter::read(call.descriptor(), call.operation, &call.query, &items);
    items.into_iter().filter(|item| filter.holds(item)).collect()
}

pub(crate) fn find(call: &Call<'_>, store: &mut Store) -> Result<Reply, Refusal> {
    let item = existing(call, store)?;
    Ok(call.reply(item.attributes.into(), None))
}

/// A POST makes another one; a PUT takes the place of one that is there, and so does whatever makes the only one.
pub(crate) fn create(call: &Call<'_>, store: &mut Store) -> Result<Reply, Refusal> {
    let told = told(call, Kind::Create)?;
    let place = call.place();
    let id = match &call.descriptor().id {
        None => String::new(),
        Some(_) if call.operation.base == PathBase::Member => call.id().to_owned(),
        Some(identity) => new_id(told.get(identity.wire), identity.wire, &mut store.served)?,
    };
    let before = store.served.get(call.number, &place, &id).cloned();
    if before.is_some() && !id.is_empty() && call.operation.method != Method::Put {
        return Err(Refusal::conflict(format!("There is a {} `{id}` already", call.descriptor().name)));
    }
    whole(call, store, &id, before, told)
}

/// Changes what is told, and leaves the rest.
pub(crate) fn update(call: &Call<'_>, store: &mut Store) -> Result<Reply, Refusal> {
    let Item { place, id, mut attributes, .. } = existing(call, store)?;
    body::change(call.descriptor(), &mut attributes, told(call, Kind::Update)?);
    let now = store.now();
    let completion = call.completion(&place, &now);
    completion.touch(&mut attributes);
    completion.complete(&mut attributes)?;
    store.served.put(call.number, place, id, attributes.clone());
    Ok(call.reply(attributes.into(), None))
}

/// What is not told goes back to how it was made. Where nothing else makes one, a PUT does.
pub(crate) fn replace(call: &Call<'_>, store: &mut Store) -> Result<Reply, Refusal> {
    let descriptor = call.descriptor();
    let before = call.find(&store.served).cloned();
    if before.is_none() && !descriptor.is_singleton() && descriptor.operation("create").is_some() {
        return Err(call.missing());
    }
    let told = told(call, Kind::Replace)?;
    whole(call, store, call.id(), before, told)
}

pub(crate) fn destroy(call: &Call<'_>, store: &mut Store) -> Result<Reply, Refusal> {
    let Item { place, id, .. } = existing(call, store)?;
    remove(call, store, &place, &id);
    let payload = call.descriptor().id.as_ref().map_or(Value::Null, |identity| json!({ identity.wire: id }));
    Ok(call.reply(payload, None))
}

/// Takes one away, and what is inside it.
pub(super) fn remove(call: &Call<'_>, store: &mut Store, place: &Place, id: &str) {
    let removed = store.served.remove(call.number, place, id);
    call.served.remove_inside(&mut store.served, call.number, removed);
}

fn told(call: &Call<'_>, kind: Kind) -> Result<Map<String, Value>, Refusal> {
    let mut told = call.told_beside()?;
    told.extend(body::read(call.descriptor(), kind, &call.body)?);
    Ok(told)
}

/// One that is there.
fn existing(call: &Call<'_>, store: &mut Store) -> Result<Item, Refusal> {
    given(call, store)?;
    call.find(&store.served).cloned().ok_or_else(|| call.missing())
}

/// Puts a singleton there that is always there.
pub(super) fn given(call: &Call<'_>, store: &mut Store) -> Result<(), Refusal> {
    if call.find(&store.served).is_none() && is_given(call.descriptor()) {
        let (place, now) = (call.place(), store.now());
        let mut attributes = Map::new();
        call.completion(&place, &now).complete(&mut attributes)?;
        store.served.put(call.number, place, String::new(), attributes);
    }
    Ok(())
}

/// What is configured of each place is there from the start. What callers make, or can do away with and put there again, is not.
fn is_given(descriptor: &Descriptor) -> bool {
    let has = |kind| descriptor.operations.iter().any(|it| it.kind == kind);
    descriptor.is_singleton() && !has(Kind::Create) && !(has(Kind::Replace) && has(Kind::Destroy))
}

/// Puts in all of one: what is told, what no caller can tell of the one before, and what is to be completed.
fn whole(
    call: &Call<'_>,
    store: &mut Store,
    id: &str,
    before: Option<Item>,
    mut told: Map<String, Value>,
) -> Result<Reply, Refusal> {
    let descriptor = call.descriptor();
    if let Some(identity) = &descriptor.id {
        let in_body = told.insert(identity.wire.to_owned(), id.into());
        if in_body.is_some_and(|it| it != id) {
            return Err(Refusal::invalid(format!("`{}` is not the one in the path", identity.wire)));
        }
    }
    let place = before.as_ref().map_or_else(|| call.place(), |item| item.place.clone());
    let now = store.now();
    let completion = call.completion(&place, &now);
    if let Some(before) = before {
        reset(descriptor, before.attributes, &mut told);
        completion.touch(&mut told);
    }
    completion.complete(&mut told)?;
    store.served.put(call.number, place, id.to_owned(), told.clone());
    Ok(call.reply(told.into(), None))
}

/// What no caller can tell stays. What was told before and is not now is null, where a record can do without: a client that knows the
/// one before learns that it is gone.
fn reset(descriptor: &Descriptor, mut before: Map<String, Value>, told: &mut Map<String, Value>) {
    for attribute in descriptor.attributes.iter().filter(|it| it.read && !it.flatten) {
        let Some(value) = before.remove(attribute.wire) else { continue };
        let stays = !attribute.create && !attribute.update;
        if stays || attribute.default || Type::parse(attribute.ty, attribute.with).optional {
            told.entry(attribute.wire).or_insert_with(|| if stays { value } else { Value::Null });
        }
    }
}

/// The id that is told, or one that the server makes.
pub(super) fn new_id(told: Option<&Value>, wire: &str, records: &mut Records) -> Result<String, Refusal> {
    match told {
        Some(Value::String(id)) if !id.is_empty() => Ok(id.clone()),
        Some(_) => Err(Refusal::invalid(format!("`{wire}` must be a string that is not empty"))),
        None if wire.to_ascii_lowercase().contains("uuid") => Ok(records.new_uuid()),
        None => Ok(records.new_id()),
    }
}
