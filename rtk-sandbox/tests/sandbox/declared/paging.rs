//! Lists of 45 records in pages of 20, in each style of paging and each envelope.

use rtk::{Account, Envelope, Id, Paging, Record, Relation, Resource, Scope};
use rtk_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::support::declared::Fixture;

const OWN: Envelope = Envelope { payload: "body", paging: "meta" };
const BARE: Envelope = Envelope { payload: "data", paging: "next" };
/// The payload is the body; page info is beside the items.
const FLAT: Envelope = Envelope { payload: "", paging: "meta" };

macro_rules! declare {
    ($($name:ident $path:literal ($($key:tt)*);)*) => {$(
        #[derive(Debug, Clone, Resource)]
        #[resource(path = $path, $($key)*)]
        pub(crate) struct $name {
            pub(crate) id: Id<Self>,
            #[attribute(required)]
            pub(crate) number: u64,
        }
    )*};
}

declare! {
    Numbered "/accounts/{account_id}/a" ();
    Renamed "/accounts/{account_id}/b" (paging = Paging::numbered("p", "n"), key = "one", list_key = "deep.items");
    RealtimeKit "/accounts/{account_id}/c" (paging = Paging::REALTIME_KIT, envelope = Envelope::REALTIME_KIT, list_key = "rooms");
    Offset "/accounts/{account_id}/d" (paging = Paging::offset("from", "limit"), envelope = OWN);
    Cursor "/accounts/{account_id}/e" (paging = Paging::CURSOR, list_key = "buckets");
    CursorAfter "/accounts/{account_id}/f" (paging = Paging::CURSOR_AFTER);
    Token "/accounts/{account_id}/g" (paging = Paging::TOKEN);
    Marker "/accounts/{account_id}/h" (paging = Paging::cursor("marker", Some("count"), "next.marker"), envelope = OWN);
    BareCursor "/accounts/{account_id}/i" (paging = Paging::cursor("after", None, ""), envelope = BARE);
    Flat "/accounts/{account_id}/j" (paging = Paging::CURSOR, envelope = FLAT, list_key = "items");
    Naked "/accounts/{account_id}/k" (envelope = Envelope::NONE);
    Single "/accounts/{account_id}/l" (paging = Paging::SINGLE, envelope = Envelope::NONE);
    OneOrMany "/accounts/{account_id}/m" (all(one_or_many));
    NakedOffset "/accounts/{account_id}/n" (paging = Paging::offset("from", "limit"), envelope = Envelope::NONE, list_key = "items");
    NakedCursor "/accounts/{account_id}/o" (paging = Paging::CURSOR, envelope = Envelope::NONE, list_key = "items");
    Linked "/accounts/{account_id}/p" (paging = Paging::link("after", Some("n"), "links.next"));
    LinkedByHeader "/accounts/{account_id}/q" (paging = Paging::link_header("page", None), envelope = Envelope::NONE);
    Beside "/accounts/{account_id}/r" (envelope = Envelope::FLAT, list_key = "items");
}

const ALL: [&rtk::Descriptor; 18] = [
    Numbered::DESCRIPTOR,
    Renamed::DESCRIPTOR,
    RealtimeKit::DESCRIPTOR,
    Offset::DESCRIPTOR,
    Cursor::DESCRIPTOR,
    CursorAfter::DESCRIPTOR,
    Token::DESCRIPTOR,
    Marker::DESCRIPTOR,
    BareCursor::DESCRIPTOR,
    Flat::DESCRIPTOR,
    Naked::DESCRIPTOR,
    Single::DESCRIPTOR,
    OneOrMany::DESCRIPTOR,
    NakedOffset::DESCRIPTOR,
    NakedCursor::DESCRIPTOR,
    Linked::DESCRIPTOR,
    LinkedByHeader::DESCRIPTOR,
    Beside::DESCRIPTOR,
];

async fn fixture() -> Fixture {
    Fixture::of(Sandbox::builder().serve_all(ALL)).await
}

/// Creates 45 records and lists them. Returns the number of items on the first page, and its body without the items.
macro_rules! walk {
    ($fixture:expr, $name:ident, $new:ident, $list:ident, $path:literal, $items:literal) => {{
        let fixture = &$fixture;
        let list: fn(&Scope<Account>) -> Relation<$name> = Scope::$list;
        for number in 0..45 {
            let made = list(&fixture.account).create($new::new(number)).await.unwrap();
            assert_eq!(made.number, number);
        }
        let numbers = |records: &[Record<$name>]| records.iter().map(|it| it.number).collect::<Vec<_>>();
        let all = list(&fixture.account).all().await.unwrap();
        assert_eq!(numbers(&all), (0..45).collect::<Vec<_>>());
        let first = list(&fixture.account).page(1).await.unwrap();
        let (status, mut response) = fixture.send(concat!("GET /accounts/acc-1/", $path), "").await;
        assert_eq!(status, 200);
        let items = if $items.is_empty() { response.take() } else { response.pointer_mut($items).unwrap().take() };
        assert_eq!(items.as_array().unwrap().len(), first.items.len());
        let found = list(&fixture.account).find(&all[44].id).await.unwrap();
        assert_eq!(found.number, 44);
        found.destroy().await.unwrap();
        assert_eq!(list(&fixture.account).all().await.unwrap().len(), 44);
        (first.items.len(), response)
    }};
}

fn v4(result: &Value, info: &Value) -> Value {
    json!({"success": true, "errors": [], "messages": [], "result": result, "result_info": info})
}

#[tokio::test]
async fn paging_by_page_number() {
    let fixture = fixture().await;
    let pages = json!({"page": 1, "per_page": 20, "count": 20, "total_count": 45, "total_pages": 3});
    let (count, response) = walk!(fixture, Numbered, NewNumbered, numbereds, "a", "/result");
    assert_eq!((count, response), (20, v4(&Value::Null, &pages)));
    let (count, response) = walk!(fixture, Renamed, NewRenamed, renameds, "b", "/result/deep/items");
    assert_eq!((count, response), (20, v4(&json!({"deep": {"items": null}}), &pages)));
    let (count, response) = walk!(fixture, RealtimeKit, NewRealtimeKit, realtime_kits, "c", "/data/rooms");
    let info = json!({"start_offset": 1, "end_offset": 20, "total_count": 45});
    assert_eq!((count, response), (20, json!({"success": true, "data": {"rooms": null}, "paging": info})));
    let (count, response) = walk!(fixture, Beside, NewBeside, besides, "r", "/items");
    let beside = json!({"success": true, "errors": [], "messages": [], "items": null, "result_info": pages});
    assert_eq!((count, response), (20, beside));
    let (_, mut made) = fixture.send("POST /accounts/acc-1/r", r#"{"number":7}"#).await;
    made["id"].take();
    assert_eq!(made, json!({"success": true, "errors": [], "messages": [], "id": null, "number": 7}));
    let sized = fixture.account.renameds().page(3).per_page(10).await.unwrap();
    assert_eq!((sized.items[0].number, sized.items.len(), sized.total), (20, 10, Some(44)));
    assert_eq!(fixture.send("GET /accounts/acc-1/b?p=5&n=10", "").await.1["result"]["deep"]["items"][0]["number"], 40);
}

#[tokio::test]
async fn paging_by_offset() {
    let fixture = fixture().await;
    let info = json!({"offset": 0, "limit": 20, "count": 20, "total_count": 45});
    let (count, response) = walk!(fixture, Offset, NewOffset, offsets, "d", "/body");
    assert_eq!((count, response), (20, json!({"success": true, "body": null, "meta": info})));
    let (count, response) = walk!(fixture, NakedOffset, NewNakedOffset, naked_offsets, "n", "/items");
    assert_eq!((count, &response["total_count"]), (20, &json!(45)));
}

#[tokio::test]
async fn paging_by_cursor() {
    let fixture = fixture().await;
    let (count, response) = walk!(fixture, Cursor, NewCursor, cursors, "e", "/result/buckets");
    let info = json!({"count": 20, "cursor": response["result_info"]["cursor"]});
    assert_eq!((count, &response), (20, &v4(&json!({"buckets": null}), &info)));
    assert!(info["cursor"].is_string());
    let (count, response) = walk!(fixture, CursorAfter, NewCursorAfter, cursor_afters, "f", "/result");
    assert!(count == 20 && response["result_info"]["cursors"]["after"].is_string(), "{response}");
    let (count, response) = walk!(fixture, Token, NewToken, tokens, "g", "/result");
    assert!(count == 20 && response["result_info"]["next_page_token"].is_string(), "{response}");
    let (count, response) = walk!(fixture, Marker, NewMarker, markers, "h", "/body");
    assert!(count == 20 && response["meta"]["next"]["marker"].is_string(), "{response}");
    let (count, response) = walk!(fixture, BareCursor, NewBareCursor, bare_cursors, "i", "/data");
    assert!(count == 20 && response["next"].is_string(), "{response}");
    let (count, response) = walk!(fixture, Flat, NewFlat, flats, "j", "/items");
    assert!(count == 20 && response["meta"]["cursor"].is_string(), "{response}");
    let (count, response) = walk!(fixture, NakedCursor, NewNakedCursor, naked_cursors, "o", "/items");
    assert!(count == 20 && response["cursor"].is_string(), "{response}");
}

#[tokio::test]
async fn paging_by_link() {
    let fixture = fixture().await;
    let (count, response) = walk!(fixture, Linked, NewLinked, linkeds, "p", "/result");
    let next = response["result_info"]["links"]["next"].as_str().unwrap();
    let address = format!("{}/accounts/acc-1/p?after=after", fixture.sandbox.base_url());
    assert!(count == 20 && next.starts_with(&address), "{next}");
    let (count, _) = walk!(fixture, LinkedByHeader, NewLinkedByHeader, linked_by_headers, "q", "");
    assert_eq!(count, 20);
}

#[tokio::test]
async fn cursor_is_stable_while_records_are_removed() {
    let fixture = fixture().await;
    for number in 0..6 {
        fixture.account.cursors().create(NewCursor::new(number)).await.unwrap();
    }
    let mut page = fixture.account.cursors().page(1).per_page(2).await.unwrap();
    let first = page.items.remove(0);
    first.destroy().await.unwrap();
    let rest = page.next().await.unwrap();
    assert_eq!(rest.items.iter().map(|it| it.number).collect::<Vec<_>>(), [2, 3]);
    let (status, response) = fixture.send("GET /accounts/acc-1/e?cursor=foreign", "").await;
    let message = "Query parameter `cursor` must be a cursor from a response";
    assert_eq!((status, response["errors"][0]["message"].as_str()), (400, Some(message)));
}

#[tokio::test]
async fn envelope_none_returns_the_bare_payload() {
    let fixture = fixture().await;
    let (count, _) = walk!(fixture, Naked, NewNaked, nakeds, "k", "");
    assert_eq!(count, 20);
    let (count, _) = walk!(fixture, Single, NewSingle, singles, "l", "");
    assert_eq!(count, 45, "a single page contains everything");
    let (status, response) = fixture.send("POST /accounts/acc-1/l", r#"{"number":7}"#).await;
    assert_eq!((status, &response), (200, &json!({"id": response["id"], "number": 7})));
    let (status, response) = fixture.send("GET /accounts/acc-1/l/nothing", "").await;
    let error = json!({"code": 404, "message": "No such Single: `nothing`"});
    assert_eq!((status, response), (404, json!({"success": false, "errors": [error], "messages": [], "result": null})));
}

#[tokio::test]
async fn one_or_many_returns_a_single_item_without_a_list() {
    let fixture = fixture().await;
    let only = fixture.account.one_or_manies().create(NewOneOrMany::new(1)).await.unwrap();
    let (_, response) = fixture.send("GET /accounts/acc-1/m", "").await;
    assert_eq!(response["result"]["number"], 1);
    assert_eq!(fixture.account.one_or_manies().all().await.unwrap().len(), 1);
    only.destroy().await.unwrap();
    let (count, _) = walk!(fixture, OneOrMany, NewOneOrMany, one_or_manies, "m", "/result");
    assert_eq!(count, 20);
}
