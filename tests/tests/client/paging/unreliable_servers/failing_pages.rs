//! Pages that cannot be fetched or decoded.

use super::*;

/// A list of five pages whose third page fails for the first requests.
async fn breaking(status: u16, fails: usize) -> Server {
    let names = [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"], ["i", "j"]];
    lists(move |number, times| match number {
        3 if times <= fails => Reply::json(status, &json!({"errors": [{"code": 1, "message": "not now"}]})),
        number => page_with(&names[number - 1], json!({"page": number, "per_page": 2, "total_count": 10})),
    })
    .await
}

#[tokio::test]
async fn not_found_before_the_end_is_an_error() {
    let server = || {
        lists(|number, _| match number {
            1 | 2 => page_with(&[["a"], ["b"]][number - 1], json!({"page": number, "total_pages": 3})),
            _ => missing(),
        })
    };
    assert!(streamed_exactly(server, &["a", "b"], &[1, 2, 3]).await.unwrap().is_not_found());
    let server = || lists(|_, _| missing());
    assert!(streamed_exactly(server, &[], &[1]).await.unwrap().is_not_found());
}

#[tokio::test]
async fn failure_on_page_three_follows_the_records_before_it() {
    // Some failures are retried, so the page always fails.
    for (status, kind) in [(429, ErrorKind::RateLimited), (500, ErrorKind::Server), (400, ErrorKind::BadRequest)] {
        for concurrency in [1, 8] {
            let server = breaking(status, usize::MAX).await;
            let (records, error) = drained(account(&server).lists().stream().concurrency(concurrency)).await;
            assert_eq!(records, ["a", "b", "c", "d"], "{status}, {concurrency}");
            assert_eq!(error.unwrap().kind(), kind);
            let mut pages = pages(&server);
            pages.dedup();
            assert_eq!(pages, if concurrency == 1 { vec![1, 2, 3] } else { vec![1, 2, 3, 4, 5] });
        }
    }
}

#[tokio::test]
async fn failure_on_page_three_can_be_resumed_from() {
    for concurrency in [1, 8] {
        let server = breaking(400, 1).await;
        let lists = account(&server).lists();
        let mut stream = lists.stream().concurrency(concurrency);
        let mut records = Vec::new();
        while let Ok(Some(record)) = stream.try_next().await {
            records.push(record);
        }
        assert!(stream.try_next().await.unwrap().is_none());
        let position: Position = stream.position().to_string().parse().unwrap();
        assert_eq!(position.to_string(), "page:3");
        let before = server.sent().len();
        records.extend(lists.resume(&position).all().await.unwrap());
        assert_eq!(ids(&records), ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
        assert_eq!(lines_of(&server)[before..], ["GET lists?page=3", "GET lists?page=4", "GET lists?page=5"]);
    }
}

#[tokio::test]
async fn record_that_cannot_be_decoded_follows_the_records_before_it() {
    let server = |number: usize| {
        let bad = json!([{"name": format!("k{}", number * 3), "ttl": 1}, {"name": "k", "ttl": "x"}, {"name": "z"}]);
        let good = json!([{"name": "k0"}, {"name": "k1"}]);
        let result = if number == 0 { good } else { bad };
        json!({"result": result, "result_info": {"cursor": (number < 2).then(|| (number + 1).to_string())}})
    };
    let server = Server::replying(move |sent| {
        let cursor = sent.query().into_iter().find(|(key, _)| *key == "cursor");
        Reply::json(200, &server(cursor.map_or(0, |(_, cursor)| cursor.parse().unwrap())))
    })
    .await;
    let keys = account(&server).keys();
    for concurrency in [1, 8] {
        let mut stream = keys.stream().concurrency(concurrency);
        let mut records = Vec::new();
        let error = loop {
            match stream.try_next().await {
                Ok(Some(record)) => records.push(record),
                Ok(None) => panic!("an error was to come"),
                Err(error) => break error,
            }
        };
        assert_eq!(ids(&records), ["k0", "k1", "k3"]);
        assert!(error.to_string().contains("at `result[1].ttl`: invalid type"), "{error}");
        assert_eq!(stream.position().to_string(), "cursor+1:1");
        assert!(stream.try_next().await.unwrap().is_none());
    }
    assert_eq!(lines_of(&server), ["GET keys", "GET keys?cursor=1"].repeat(2));
    let error = keys.clone().resume(Position::cursor("1")).page(1).await.unwrap_err();
    assert!(error.to_string().contains("at `result[1].ttl`"), "{error}");

    let each = keys.all_results().await.unwrap();
    let read: Vec<_> = each.iter().flatten().map(|it| it.id().to_string()).collect();
    assert_eq!((read, each.len()), (["k0", "k1", "k3", "z", "k6"].map(str::to_owned).to_vec(), 7));
}
