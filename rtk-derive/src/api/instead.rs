//! Words that are no keys of an API, with what to write for them.

/// Returns what to write instead of a key that an API does not have.
///
/// `value`: the value as it is written.
pub(super) fn of(key: &str, value: Option<String>) -> Option<String> {
    let text = value.filter(|value| value.starts_with('"'));
    let is_name = |text: &String| text.bytes().all(|byte| byte.is_ascii_uppercase() || b"_\"".contains(&byte));
    let variable = text.as_ref().filter(|text| is_name(text)).map_or("\"EXAMPLE_TOKEN\"", String::as_str);
    Some(match key {
        "token" | "api_key" | "api_token" => format!(
            "an API has no token: name its variable, `env(token = {variable})`, or set it on the client, `Client::builder().token(…)`"
        ),
        "token_env" | "env_token" => format!("unknown key `{key}`; write `env(token = {variable})`"),
        "auth" => "unknown key `auth`; write `authentication = rtk::Authentication::BEARER`".to_owned(),
        "header" => "unknown key `header`; write `headers(name = \"value\")`, such as `headers(x_api_version = \"2\")`"
            .to_owned(),
        "timeout" | "timeouts" => "timeouts belong to the client: write `Client::builder().timeout(…)`".to_owned(),
        "retries" | "retry" | "max_retries" => {
            "retries belong to the client: write `Client::builder().retry(…)`".to_owned()
        }
        "url" | "endpoint" | "host" => {
            let text = text.as_deref().unwrap_or("\"https://api.example.com\"");
            format!("unknown key `{key}`; write `base_url = {text}`")
        }
        _ => return None,
    })
}
