//! The request of each call.

use rtk_cloudflare::kv::RESOURCES;

use crate::kv::calls::{calls, raw};
use crate::support::{Call, Wire, sent, uncalled};

async fn lines(calls: impl FnOnce(&rtk::Client) -> Vec<Call>) -> Vec<String> {
    sent(calls).await.iter().map(|(_, sent)| Wire::of_playback(sent).to_string()).collect()
}

#[tokio::test]
async fn operations_are_all_called() {
    assert_eq!(uncalled(&RESOURCES, &lines(calls).await), (13, vec![]));
}

#[tokio::test]
async fn requests_are_the_documented_ones() {
    let namespaces = "/accounts/acc-1/storage/kv/namespaces";
    let namespace = format!("{namespaces}/ns-1");
    let value = format!("{namespace}/values/a%2Fb:c%25");
    let expected = [
        format!("GET {namespaces}"),
        format!("GET {namespaces}?order=title&direction=desc&page=2&per_page=50"),
        format!(r#"POST {namespaces} {{"title":"settings"}}"#),
        format!(r#"POST {namespaces} {{"jurisdiction":"eu","title":"settings"}}"#),
        format!("GET {namespace}"),
        format!(r#"PUT {namespace} {{"title":"old"}}"#),
        format!("DELETE {namespace}"),
        [
            &format!(r#"PUT {namespace}/bulk [{{"key":"a","value":"x"}},{{"base64":true,"expiration":1800000000,"#),
            r#""expiration_ttl":60,"key":"b","metadata":{"by":["ann"]},"value":"eA=="}]"#,
        ]
        .concat(),
        format!(r#"POST {namespace}/bulk/delete ["a","b"]"#),
        format!(r#"POST {namespace}/bulk/get {{"keys":["a"]}}"#),
        format!(r#"POST {namespace}/bulk/get {{"keys":["a","b"],"type":"json"}}"#),
        format!(r#"POST {namespace}/bulk/get {{"keys":["a","b"],"type":"json","withMetadata":true}}"#),
        format!("GET {namespace}/keys"),
        format!("GET {namespace}/keys?prefix=a%2F&cursor=next&limit=10"),
        format!("GET {namespace}/metadata/a%2Fb:c%25"),
        format!("GET {value}"),
        format!("PUT {value} (value: x)"),
        format!(r#"PUT {value}?expiration=1800000000&expiration_ttl=60 (value: x) (metadata: {{"by":"ann"}})"#),
        format!("DELETE {value}"),
    ];
    assert_eq!(lines(calls).await, expected);
}

#[tokio::test]
async fn value_can_be_sent_as_bytes() {
    let expected = "PUT /accounts/acc-1/storage/kv/namespaces/ns-1/values/a%2Fb:c%25?expiration=1800000000&\
                    expiration_ttl=60 application/octet-stream x";
    assert_eq!(lines(|client| vec![raw(client)]).await, [expected]);
}
