//! Environment variables.

use super::*;

#[test]
fn environment_names_token_account_and_app() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(Server::always(Reply::data(&json!({"sessions": []}))));
    let url = server.url();
    let variables = [
        ("CLOUDFLARE_API_TOKEN", TOKEN),
        ("CLOUDFLARE_ACCOUNT_ID", "acc-7"),
        ("CLOUDFLARE_APP_ID", "app-7"),
        ("CLOUDFLARE_BASE_URL", url.as_str()),
    ];
    let outside = own_process!("environment_names_token_account_and_app", &variables, || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async { App::from_env().unwrap().sessions().all().await.unwrap() });
    });
    if outside {
        let sent = server.only();
        assert_eq!(sent.target, "/client/v4/accounts/acc-7/realtime/kit/app-7/sessions");
        assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    }
}

#[test]
fn environment_without_an_app_is_an_error_that_names_the_variables() {
    let variables = [("CLOUDFLARE_API_TOKEN", TOKEN), ("CLOUDFLARE_ACCOUNT_ID", "")];
    own_process!("environment_without_an_app_is_an_error_that_names_the_variables", &variables, || {
        let error = App::from_env().unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::MissingEnvironment, false));
        let message = error.to_string();
        assert!(message.contains("CLOUDFLARE_ACCOUNT_ID") && message.contains("CLOUDFLARE_APP_ID"), "{message}");
    });
}

#[test]
fn builder_takes_precedence_over_the_environment() {
    let variables = [("CLOUDFLARE_API_TOKEN", "of-the-environment"), ("CLOUDFLARE_BASE_URL", "https://example.com")];
    own_process!("builder_takes_precedence_over_the_environment", &variables, || {
        assert_eq!(Client::from_env().unwrap().base_url(), "https://example.com");
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let sent = runtime.block_on(async {
            let server = Server::always(Reply::data(&json!({"id": "s"}))).await;
            Session::find(&server.app(), "s").await.unwrap();
            server.only()
        });
        assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    });
}
