//! The keys of a response that are beside its list.

use serde_json::{Map, Value};

use crate::descriptor::envelope::Envelope;
use crate::descriptor::template::below;

/// Returns the keys that are beside the list at `path` and beside the payload, without those of the envelope. Of a key that is in both places, the one
/// beside the list counts.
pub(crate) fn beside_list(body: &[u8], envelope: &'static Envelope, path: &'static str) -> Map<String, Value> {
    let Ok(Value::Object(mut members)) = serde_json::from_slice(body) else { return Map::new() };
    if envelope.payload.is_empty() {
        return inside_payload(members, envelope, path);
    }
    let payload = members.remove(envelope.payload);
    members.retain(|key, _| !["success", "errors", "error", "messages"].contains(&key.as_str()));
    remove_paging(&mut members, envelope.paging);
    if let Some(Value::Object(payload)) = payload {
        members.extend(inside_payload(payload, envelope, path));
    }
    members
}

/// Returns the keys along the path to the list.
fn inside_payload(
    mut members: Map<String, Value>,
    envelope: &'static Envelope,
    path: &'static str,
) -> Map<String, Value> {
    // The longest key that the path begins with counts, as where the list is decoded.
    let found = members.keys().filter(|key| below(path, key).is_some()).max_by_key(|key| key.len()).cloned();
    let Some(found) = found.filter(|_| !path.is_empty()) else { return Map::new() };
    let list = members.remove(&found);
    if envelope.paging != envelope.payload {
        remove_paging(&mut members, envelope.paging);
    }
    if let (Some(Value::Object(inner)), Some(path)) = (list, below(path, &found)) {
        members.extend(inside_payload(inner, envelope, path));
    }
    members
}

/// Removes the pagination data, which is at a dotted path. What else is in the objects on the way stays.
fn remove_paging(members: &mut Map<String, Value>, path: &'static str) {
    if path.is_empty() {
        return;
    }
    let found = members.keys().filter(|key| below(path, key).is_some()).max_by_key(|key| key.len()).cloned();
    let Some(found) = found else { return };
    let rest = below(path, &found).unwrap_or_default();
    match members.get_mut(&found) {
        Some(Value::Object(inner)) if !rest.is_empty() => {
            remove_paging(inner, rest);
            if inner.is_empty() {
                members.remove(&found);
            }
        }
        _ => drop(members.remove(&found)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const OWN: Envelope = Envelope { payload: "data", paging: "meta.page" };
    const BESIDE: Envelope = Envelope { payload: "data", paging: "" };

    #[test]
    fn keys_beside_the_list_are_those_of_no_envelope() {
        for (body, envelope, path, expected) in [
            (json!([1]), &Envelope::NONE, "", json!({})),
            (
                json!({"items": [1], "incomplete": true, "total_count": 7}),
                &Envelope::NONE,
                "items",
                json!({"incomplete": true, "total_count": 7}),
            ),
            (
                json!({"success": true, "errors": [], "messages": [], "result": {"videos": [], "range": 5}, "result_info": {}, "etag": "e"}),
                &Envelope::V4,
                "videos",
                json!({"range": 5, "etag": "e"}),
            ),
            (json!({"success": true, "result": [1], "took": 3}), &Envelope::V4, "", json!({"took": 3})),
            (
                json!({"result": {"a": {"b.c": [], "x": 1}, "y": 2}, "x": 0}),
                &Envelope::V4,
                "a.b.c",
                json!({"x": 1, "y": 2}),
            ),
            (
                json!({"data": [], "meta": {"page": 1, "copyright": "c"}, "links": {}}),
                &OWN,
                "",
                json!({"meta": {"copyright": "c"}, "links": {}}),
            ),
            (json!({"data": [], "meta": {"page": 1}}), &OWN, "", json!({})),
            (json!({"data": [], "has_more": true}), &BESIDE, "", json!({"has_more": true})),
            // One item in place of a list.
            (json!({"result": {"id": "x"}}), &Envelope::V4, "", json!({})),
        ] {
            let found = beside_list(body.to_string().as_bytes(), envelope, path);
            assert_eq!(Value::Object(found), expected, "{body}");
        }
        assert!(beside_list(b"", &Envelope::V4, "").is_empty());
    }
}
