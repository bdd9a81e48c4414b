//! Words that are no keys of an API, with what to write for them.

use proc_macro2::Ident;

/// Returns what to write instead of a key that an API does not have.
///
/// `value`: the value as it is written. `api`: the name of the struct.
pub(super) fn of(key: &str, value: Option<String>, api: &Ident) -> Option<String> {
    let count = value.clone().filter(|value| value.parse::<u32>().is_ok()).unwrap_or_else(|| "3".to_owned());
    let text = value.filter(|value| value.starts_with('"'));
    let is_name = |text: &String| text.bytes().all(|byte| byte.is_ascii_uppercase() || b"_\"".contains(&byte));
    let variable = text.as_ref().filter(|text| is_name(text)).map_or("\"EXAMPLE_TOKEN\"", String::as_str);
    Some(match key {
        "token" | "api_key" | "api_token" => format!(
            "an API has no token: name its variable, `env(token = {variable})`, or set it on the client, `{api}::builder().token(…)`"
        ),
        "token_env" | "env_token" => format!("unknown key `{key}`; write `env(token = {variable})`"),
        "auth" | "auth_scheme" | "security" => {
            format!("unknown key `{key}`; write `authentication = rtk::Authentication::BEARER`")
        }
        "header" => "unknown key `header`; write `headers(name = \"value\")`, such as `headers(x_api_version = \"2\")`"
            .to_owned(),
        "timeout" | "timeouts" => format!(
            "timeouts belong to the client: remove this, and write `{api}::builder().timeout(std::time::Duration::from_secs(30))`"
        ),
        "retries" | "retry" | "max_retries" => format!(
            "retries belong to the client: remove this, and write `{api}::builder().retry(rtk::Retry::default().max_retries({count}))`"
        ),
        "url" | "endpoint" | "host" => {
            let text = text.as_deref().unwrap_or("\"https://api.example.com\"");
            format!("unknown key `{key}`; write `base_url = {text}`")
        }
        _ => return None,
    })
}
