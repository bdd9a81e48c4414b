//! Lists with each style of paging of the library.

use futures_util::TryStreamExt as _;
use rtk::{ErrorKind, Record, Resource};

use crate::another_api::library::*;
use crate::another_api::server::library;
use crate::another_api::{client, lines};
use crate::support::{Reply, Server};

fn ids<T: Resource>(records: &[Record<T>]) -> Vec<String> {
    records.iter().map(|record| record.id().to_string()).collect()
}

#[tokio::test]
async fn list_follows_a_custom_cursor() {
    let server = library().await;
    let all = client(&server).branches().all().await.unwrap();
    assert_eq!(ids(&all), ["b-1", "b-2", "b-3", "b-4", "b-5"]);
    assert_eq!(lines(&server), ["GET /branches", "GET /branches?after=b-2", "GET /branches?after=b-4"]);
}

#[tokio::test]
async fn list_follows_offsets_with_filter_and_size() {
    let server = library().await;
    let books = client(&server).branch("b-1").books().filter(BookFilter::new().author("Ann & Bob"));
    let all: Vec<_> = books.stream().per_page(3).try_collect().await.unwrap();
    assert_eq!(ids(&all), ["i-1", "i-2", "i-3", "i-4", "i-5"]);
    let page = |from: &str| format!("GET /branches/b-1/books?author=Ann%20%26%20Bob&max=3{from}");
    // The library uses another name for the total, so only an empty page ends the list.
    assert_eq!(lines(&server), [page(""), page("&start=3"), page("&start=5")]);
}

#[tokio::test]
async fn list_follows_the_address_of_the_next_page() {
    let server = library().await;
    let notices = client(&server).notices();
    assert_eq!(ids(&notices.all().await.unwrap()), ["n-1", "n-2", "n-3", "n-4", "n-5"]);
    assert_eq!(lines(&server), ["GET /notices", "GET /notices?from=2", "GET /notices?from=4"]);
    assert_eq!(notices.count().await.unwrap(), Some(5), "what stands beside the items counts");
}

#[tokio::test]
async fn list_follows_a_cursor_beside_the_items_without_an_envelope() {
    let server = library().await;
    let authors = client(&server).authors();
    assert_eq!(ids(&authors.all().await.unwrap()), ["a-1", "a-2"]);
    assert_eq!(authors.count().await.unwrap(), Some(2));
    assert_eq!(lines(&server), ["GET /authors", "GET /authors?after=a-1", "GET /authors"]);
}

#[tokio::test]
async fn list_follows_the_link_header() {
    let server = library().await;
    let readers = client(&server).readers();
    let all: Vec<_> = readers.stream().per_page(2).try_collect().await.unwrap();
    assert_eq!(ids(&all), ["r-1", "r-2", "r-3", "r-4", "r-5"]);
    let expected = ["GET /readers?size=2", "GET /readers?size=2&page=2", "GET /readers?size=2&page=3"];
    assert_eq!(lines(&server), expected);
}

#[tokio::test]
async fn list_resumes_where_it_was_left() {
    let server = library().await;
    let readers = client(&server).readers();
    let mut stream = readers.stream();
    for _ in 0..3 {
        stream.try_next().await.unwrap().unwrap();
    }
    let position = stream.position();
    assert_eq!(ids(&readers.resume(position).all().await.unwrap()), ["r-4", "r-5"]);
    assert_eq!(lines(&server)[2..], ["GET /readers?page=2", "GET /readers?page=3"]);
}

#[tokio::test]
async fn address_without_its_parameter_is_an_error() {
    for (body, link, at) in [
        (r#"{"items":[{"id":"n-1"}],"next":"https://library.example/notices?page=2"}"#, "", "`next`"),
        (r#"{"items":[{"id":"n-1"}],"next":"n-2"}"#, "", "`next`"),
        (r#"[{"id":"r-1"}]"#, "</readers?after=r-1>; rel=next", "`Link`"),
    ] {
        let server = Server::always(Reply::new(200, &[("link", link)], body)).await;
        let client = client(&server);
        let error = match link {
            "" => client.notices().all().await.unwrap_err(),
            _ => client.readers().all().await.unwrap_err(),
        };
        assert_eq!(error.kind(), ErrorKind::Decode);
        let said = error.to_string();
        assert!(said.contains(at) && said.contains("the URL of the next page has no query parameter `"), "{said}");
        assert_eq!(server.sent().len(), 1);
    }
}

#[tokio::test]
async fn cycle_of_addresses_is_an_error() {
    let link = "</readers?page=1>; rel=next";
    let server = Server::always(Reply::new(200, &[("link", link)], r#"[{"id":"r-1"}]"#)).await;
    let error = client(&server).readers().all().await.unwrap_err();
    assert!(error.to_string().contains("the list would never end"), "{error}");
}
