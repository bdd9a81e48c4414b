//! `ByteStream::json_lines`: one JSON value in each line.

use futures_util::StreamExt as _;
use rtk::{ByteStream, Error, ErrorKind};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::events::{body, broken};

#[derive(Debug, PartialEq, Deserialize)]
struct Line {
    n: u32,
    text: Option<String>,
}

async fn read<T: DeserializeOwned>(body: ByteStream) -> Vec<Result<T, Error>> {
    body.json_lines().collect().await
}

async fn numbers(body: ByteStream) -> Vec<u32> {
    read::<Line>(body).await.into_iter().map(|line| line.unwrap().n).collect()
}

#[tokio::test]
async fn json_lines_are_the_same_however_their_bytes_are_split() {
    for line_end in ["\n", "\r\n"] {
        // The last line has no end.
        let text = "\u{feff}{\"n\":1,\"text\":\"é 😀\\n\"}\n\n{\"n\":2}\n  \n{\"n\" : 3}".replace('\n', line_end);
        let bytes = text.as_bytes();
        for at in 0..=bytes.len() {
            let (first, second) = bytes.split_at(at);
            assert_eq!(numbers(body(&[first, second]).await).await, [1, 2, 3], "{line_end:?}, split at {at}");
        }
        let single: Vec<_> = bytes.chunks(1).collect();
        let lines = read::<Line>(body(&single).await).await;
        assert_eq!(lines[0].as_ref().unwrap().text.as_deref(), Some("é 😀\n"));
    }
}

#[tokio::test]
async fn json_lines_of_an_empty_body_are_none() {
    assert!(numbers(body(&[]).await).await.is_empty());
    assert!(numbers(body(&[b"\n\r\n \n"]).await).await.is_empty());
}

#[tokio::test]
async fn line_that_does_not_match_is_an_error_with_its_number_and_the_next_one_is_read() {
    let text = b"{\"n\":1}\n\n{\"n\":\"s3cret\"}\nnonsense\n{\"text\":\"x\"}\n{\"n\":2} {\"n\":3}\n{\"n\":4}\n\xff\n";
    let lines = read::<Line>(body(&[text]).await).await;
    assert_eq!(lines.len(), 7, "{lines:?}");
    assert_eq!((lines[0].as_ref().unwrap().n, lines[5].as_ref().unwrap().n), (1, 4));
    for (index, number, why) in [
        (1, 3, "invalid type: string, expected u32"),
        (2, 4, "the value is not valid"),
        (3, 5, "missing field `n`"),
        (4, 6, "the value is not valid"),
        (6, 8, "the value is not valid"),
    ] {
        let error = lines[index].as_ref().unwrap_err();
        assert_eq!((error.kind(), error.status().map(|it| it.as_u16())), (ErrorKind::Decode, Some(200)));
        let text = error.to_string();
        assert!(text.contains(&format!("cannot decode line {number}: {why}")), "{text}");
        assert!(text.starts_with("GET /stream") && !format!("{text}{error:?}").contains("s3cret"), "{error:?}");
    }
}

#[tokio::test]
async fn line_that_is_too_long_ends_the_json_lines() {
    for end in ["\n{\"n\":2}\n", ""] {
        let text = format!("{{\"n\":1}}\n{{\"n\":2,\"text\":\"{}\"}}{end}", "x".repeat(64));
        for size in [1, 10, text.len()] {
            let chunks: Vec<_> = text.as_bytes().chunks(size).collect();
            let lines = read::<Line>(body(&chunks).await).await;
            assert_eq!(lines.len(), 2, "{lines:?}");
            let error = lines[1].as_ref().unwrap_err();
            assert_eq!(error.kind(), ErrorKind::ResponseTooLarge);
            assert!(error.to_string().contains("a line of the stream is longer than 64 bytes"), "{error}");
        }
    }
    // A line of exactly the limit is read, and a stream of many lines may be longer.
    let line = format!("{{\"n\":1,\"text\":\"{}\"}}\n", "x".repeat(47));
    assert_eq!(line.len(), 65);
    assert_eq!(numbers(body(&[line.repeat(3).as_bytes()]).await).await, [1, 1, 1]);
}

#[tokio::test]
async fn connection_that_breaks_ends_the_json_lines_without_half_a_line() {
    let lines = read::<u32>(broken("1\n23").await).await;
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert_eq!((*lines[0].as_ref().unwrap(), lines[1].as_ref().unwrap_err().kind()), (1, ErrorKind::Interrupted));
}
