//! JSON bodies of answers: a payload in its envelope, with paging information.

use bytes::Bytes;
use serde_json::{Map, Value, json};

use crate::Envelope;

/// A JSON body that can still be changed.
#[derive(Clone)]
pub(super) struct JsonReply {
    envelope: Envelope,
    body: Value,
}

impl JsonReply {
    /// Creates the body of a success. Without an envelope, the payload is the whole body.
    pub(super) fn success(envelope: Envelope, payload: Value) -> Self {
        if envelope.payload.is_empty() {
            return Self { envelope, body: payload };
        }
        let mut body = Map::new();
        body.insert("success".to_owned(), Value::Bool(true));
        if envelope == Envelope::V4 {
            body.insert("errors".to_owned(), json!([]));
            body.insert("messages".to_owned(), json!([]));
        }
        body.insert(envelope.payload.to_owned(), payload);
        Self { envelope, body: Value::Object(body) }
    }

    /// Adds page numbers and a total, in the form that the envelope's API uses.
    pub(super) fn page(&mut self, number: u64, per_page: u64, total: u64) -> Result<(), &'static str> {
        if number == 0 || per_page == 0 {
            return Err("page numbers start at 1, and a page has at least one item");
        }
        let count = self.count();
        let paging = if self.envelope == Envelope::REALTIME_KIT {
            let skipped = (number - 1).saturating_mul(per_page).min(total);
            let start = if count == 0 { skipped } else { skipped + 1 };
            json!({"start_offset": start, "end_offset": skipped + count, "total_count": total})
        } else {
            let pages = total.div_ceil(per_page);
            json!({"page": number, "per_page": per_page, "count": count, "total_count": total, "total_pages": pages})
        };
        self.paging(paging)
    }

    /// Adds paging information to the envelope.
    pub(super) fn paging(&mut self, paging: Value) -> Result<(), &'static str> {
        match self.body.as_object_mut() {
            Some(members) if !self.envelope.paging.is_empty() => {
                members.insert(self.envelope.paging.to_owned(), paging);
                Ok(())
            }
            _ => Err("the answer has no envelope for paging information"),
        }
    }

    pub(super) fn to_bytes(&self) -> Bytes {
        Bytes::from(self.body.to_string())
    }

    /// The number of items: of the payload, or of its first list if it is an object.
    fn count(&self) -> u64 {
        let payload = self.body.get(self.envelope.payload).unwrap_or(&self.body);
        let items = match payload {
            Value::Object(members) => members.values().find_map(Value::as_array),
            other => other.as_array(),
        };
        items.map_or(0, |items| items.len() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paging(envelope: Envelope, payload: Value, [number, per_page, total]: [u64; 3]) -> Value {
        let mut body = JsonReply::success(envelope, payload);
        match body.page(number, per_page, total) {
            Ok(()) => body.body[envelope.paging].take(),
            Err(why) => Value::from(why),
        }
    }

    #[test]
    fn page_of_realtime_kit_is_reported_as_offsets() {
        for (items, page, expected) in [
            (json!([1, 2]), [1, 2, 5], [1, 2, 5]),
            (json!({"sessions": [1, 2]}), [2, 2, 5], [3, 4, 5]),
            (json!({"sessions": [1]}), [3, 2, 5], [5, 5, 5]),
            (json!([]), [1, 20, 0], [0, 0, 0]),
            (json!([]), [9, 2, 5], [5, 5, 5]),
        ] {
            let [start, end, total] = expected;
            let expected = json!({"start_offset": start, "end_offset": end, "total_count": total});
            assert_eq!(paging(Envelope::REALTIME_KIT, items, page), expected);
        }
    }

    #[test]
    fn page_of_other_envelopes_is_reported_by_number() {
        let expected = json!({"page": 3, "per_page": 2, "count": 1, "total_count": 5, "total_pages": 3});
        assert_eq!(paging(Envelope::V4, json!([1]), [3, 2, 5]), expected);
        assert_eq!(paging(Envelope { payload: "", paging: "meta" }, json!({"buckets": [1]}), [3, 2, 5]), expected);
    }

    #[test]
    fn page_fails_without_an_envelope() {
        let invalid = "page numbers start at 1, and a page has at least one item";
        assert_eq!(paging(Envelope::V4, json!([]), [0, 1, 1]), invalid);
        for (envelope, payload) in [(Envelope::NONE, json!({})), (Envelope { payload: "", paging: "meta" }, json!([]))]
        {
            assert!(JsonReply::success(envelope, payload).page(1, 1, 1).is_err());
        }
    }
}
