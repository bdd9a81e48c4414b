//! Lists as iterators.

use rtk::realtime_kit::*;
use rtk::{Blocking as _, Error};
use serde_json::json;

use super::server;
use crate::support::{Reply, Server};

/// Five meetings in pages of two. The page of this number fails.
fn meetings(failing: usize) -> Server {
    server(move |sent| {
        let first = 2 * sent.page() - 1;
        if sent.page() == failing {
            return Reply::new(400, &[], "");
        }
        let data: Vec<_> = (first..(first + 2).min(6)).map(|number| json!({"id": format!("m-{number}")})).collect();
        let paging = json!({"start_offset": first, "end_offset": first + data.len() - 1, "total_count": 5});
        Reply::json(200, &json!({"success": true, "data": data, "paging": paging}))
    })
}

#[test]
fn blocking_list_follows_every_page() {
    let server = meetings(0);
    let mut ids = Vec::new();
    for meeting in server.app().meetings().stream() {
        ids.push(meeting.unwrap().id().to_string());
    }
    assert_eq!(ids, ["m-1", "m-2", "m-3", "m-4", "m-5"]);
    assert_eq!(server.sent().len(), 3);
    assert_eq!(server.app().meetings().all().wait().unwrap().len(), 5);
}

#[test]
fn blocking_list_that_is_left_early_fetches_no_further_page() {
    let server = meetings(0);
    let first_three = server.app().meetings().stream().into_iter().take(3).collect::<Result<Vec<_>, Error>>().unwrap();
    assert_eq!((first_three.len(), server.sent().len()), (3, 2));
}

#[test]
fn blocking_list_is_continued_where_a_loop_has_ended() {
    let server = meetings(0);
    let mut stream = server.app().meetings().stream();
    for meeting in &mut stream {
        if meeting.unwrap().id().as_str() == "m-3" {
            break;
        }
    }
    assert_eq!(stream.try_next().wait().unwrap().unwrap().id().as_str(), "m-4");
    let position = stream.position();
    let rest = server.app().meetings().resume(&position).stream();
    let rest: Vec<_> = rest.into_iter().map(|meeting| meeting.unwrap().id().to_string()).collect();
    assert_eq!(rest, ["m-5"]);
}

#[test]
fn blocking_list_ends_after_an_error() {
    let server = meetings(2);
    let mut meetings = server.app().meetings().stream().into_iter();
    assert!(meetings.next().unwrap().is_ok() && meetings.next().unwrap().is_ok());
    assert_eq!(meetings.next().unwrap().unwrap_err().status().map(|status| status.as_u16()), Some(400));
    assert!(meetings.next().is_none() && meetings.next().is_none());
    assert_eq!(server.sent().len(), 2);
}

#[test]
fn blocking_list_prefetches_pages() {
    let server = meetings(0);
    let meetings = server.app().meetings().stream().concurrency(3);
    let ids: Vec<_> = meetings.into_iter().map(|meeting| meeting.unwrap().id().to_string()).collect();
    assert_eq!(ids, ["m-1", "m-2", "m-3", "m-4", "m-5"]);
}
