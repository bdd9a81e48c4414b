//! Two clients of two APIs in one program.

use rtk::Client;
use serde_json::json;

use super::*;
use crate::support::{Reply, Server};

/// Everything that was received, as text.
fn wire(server: &Server) -> String {
    let requests = server.sent();
    let texts = requests.iter().map(|sent| format!("{sent:?} {}", String::from_utf8_lossy(&sent.body)));
    texts.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn credentials_of_one_api_are_never_on_the_wire_of_another() {
    let body = json!({"login": "o", "id": "x", "item": {"id": "x"}, "result": {"id": "x"}, "success": true});
    let (cloudflare, at_forge, at_shop) = (
        Server::always(Reply::json(200, &body)).await,
        Server::always(Reply::json(200, &body)).await,
        Server::always(Reply::json(401, &body)).await,
    );
    let client = Client::builder().base_url(cloudflare.origin()).token("cl0udflare-t0ken").build().unwrap();
    let (forge, shop) = (forge(&at_forge), shop(&at_shop));
    for _ in 0..3 {
        client.zones().find("z").await.unwrap();
        forge.orgs().find("o").await.unwrap();
        forge.org("o").teams().create(NewTeam::new().name("n")).await.unwrap();
        shop.pens().find("p").await.unwrap_err();
        client.account("a").get("things").await.unwrap();
        shop.get("pens").await.unwrap();
    }
    let secrets = ["cl0udflare-t0ken", "f0rge-t0ken", "sh0p-k3y"];
    for (own, server) in [&cloudflare, &at_forge, &at_shop].into_iter().enumerate() {
        let wire = wire(server);
        for (index, secret) in secrets.iter().enumerate() {
            let expected = if index == own { 6 } else { 0 };
            assert_eq!(wire.matches(secret).count(), expected, "{secret} at server {own}");
        }
    }
}

#[tokio::test]
async fn redirect_to_another_host_takes_no_credentials_along() {
    let other = Server::always(Reply::json(200, &json!({}))).await;
    let away = Server::always(Reply::new(302, &[("location", &other.origin())], "")).await;
    forge(&away).orgs().find("o").await.unwrap_err();
    assert_eq!((away.sent().len(), other.sent().len()), (1, 0));
}
