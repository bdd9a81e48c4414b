//! JSON bodies of answers: a payload in its envelope, and what is told of the list that it is a part of.

use bytes::Bytes;
use serde_json::{Map, Value, json};

use crate::Envelope;

#[derive(Clone)]
pub(super) struct Enveloped {
    envelope: Envelope,
    body: Value,
}

impl Enveloped {
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

    pub(super) fn page(&mut self, number: u64, per_page: u64, total: u64) -> Result<(), &'static str> {
        if number == 0 || per_page == 0 {
            return Err("pages are counted from 1, and have at least one item");
        }
        let count = self.count();
        let told = if self.envelope == Envelope::REALTIME_KIT {
            let before = (number - 1).saturating_mul(per_page).min(total);
            let start = if count == 0 { before } else { before + 1 };
            json!({"start_offset": start, "end_offset": before + count, "total_count": total})
        } else {
            let pages = total.div_ceil(per_page);
            json!({"page": number, "per_page": per_page, "count": count, "total_count": total, "total_pages": pages})
        };
        self.paging(told)
    }

    pub(super) fn paging(&mut self, told: Value) -> Result<(), &'static str> {
        match self.body.as_object_mut() {
            Some(members) if !self.envelope.paging.is_empty() => {
                members.insert(self.envelope.paging.to_owned(), told);
                Ok(())
            }
            _ => Err("there is no envelope that could tell of pages"),
        }
    }

    pub(super) fn write(&self) -> Bytes {
        Bytes::from(self.body.to_string())
    }

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
        let mut body = Enveloped::success(envelope, payload);
        match body.page(number, per_page, total) {
            Ok(()) => body.body[envelope.paging].take(),
            Err(why) => Value::from(why),
        }
    }

    #[test]
    fn realtime_kit_tells_offsets() {
        for (items, page, told) in [
            (json!([1, 2]), [1, 2, 5], [1, 2, 5]),
            (json!({"sessions": [1, 2]}), [2, 2, 5], [3, 4, 5]),
            (json!({"sessions": [1]}), [3, 2, 5], [5, 5, 5]),
            (json!([]), [1, 20, 0], [0, 0, 0]),
            (json!([]), [9, 2, 5], [5, 5, 5]),
        ] {
            let told = json!({"start_offset": told[0], "end_offset": told[1], "total_count": told[2]});
            assert_eq!(paging(Envelope::REALTIME_KIT, items, page), told);
        }
    }

    #[test]
    fn the_others_tell_pages() {
        let told = json!({"page": 3, "per_page": 2, "count": 1, "total_count": 5, "total_pages": 3});
        assert_eq!(paging(Envelope::V4, json!([1]), [3, 2, 5]), told);
        assert_eq!(paging(Envelope { payload: "", paging: "meta" }, json!({"buckets": [1]}), [3, 2, 5]), told);
    }

    #[test]
    fn what_can_tell_no_pages_says_so() {
        assert_eq!(paging(Envelope::V4, json!([]), [0, 1, 1]), "pages are counted from 1, and have at least one item");
        for (envelope, payload) in [(Envelope::NONE, json!({})), (Envelope { payload: "", paging: "meta" }, json!([]))]
        {
            assert!(Enveloped::success(envelope, payload).page(1, 1, 1).is_err());
        }
    }
}
