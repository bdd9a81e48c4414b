//! `create`: the settings of a create.

use super::*;

/// A script, whose name is its id. The caller chooses it: create is a PUT of the member.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/workers/scripts",
    id_key = name,
    id_param = script_name,
    create(on = member, query(expires(wire = "expiration_ttl") = u32)) = put,
    update = put,
)]
struct Script {
    name: Id<Self>,
    #[attribute(required)]
    text: String,
    note: Option<String>,
}

#[tokio::test]
async fn create_on_member_is_a_put_with_the_chosen_id() {
    let server = server(json!({"name": "a/b:c%", "text": "x"})).await;
    let scripts = account(&server).scripts();
    let script = scripts.create(NewScript::new("a/b:c%", "x").note("n").expires(60)).await.unwrap();
    script.destroy().await.unwrap();
    assert_eq!(
        lines(&server),
        [
            r#"PUT /accounts/acc-1/workers/scripts/a%2Fb:c%25?expiration_ttl=60 {"note":"n","text":"x"}"#,
            "DELETE /accounts/acc-1/workers/scripts/a%2Fb:c%25",
        ]
    );
}
