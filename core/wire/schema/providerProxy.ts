/** Extracted from @vality/domain-proto 2.0.1-81d1edc.0; not to be edited by hand. */
export const providerProxyIdl = `
struct base.Content { 1: string type, 2: binary data }
typedef string base.ID
typedef binary base.Opaque
struct base.Rational { 1: i64 p, 2: i64 q }
typedef map<string, string> base.StringMap
typedef string base.Tag
typedef i32 base.Timeout
union base.Timer { 1: base.Timeout timeout, 2: base.Timestamp deadline }
typedef string base.Timestamp
typedef list<json.Value> json.Array
struct json.Null {}
typedef map<string, json.Value> json.Object
union json.Value {
  1: json.Null nl, 2: bool b, 3: i32 i, 4: double flt, 5: string str, 6: json.Object obj,
  7: json.Array arr,
}
typedef list<msgpack.Value> msgpack.Array
struct msgpack.Nil {}
typedef map<msgpack.Value, msgpack.Value> msgpack.Object
union msgpack.Value {
  1: msgpack.Nil nl, 2: bool b, 3: i64 i, 4: double flt, 5: string str, 6: binary bin,
  7: msgpack.Object obj, 8: msgpack.Array arr,
}
typedef base.Opaque proxy_provider.Callback
typedef base.Opaque proxy_provider.CallbackResponse
typedef base.Tag proxy_provider.CallbackTag
struct proxy_provider.Cash { 1: domain.Amount amount, 2: domain.Currency currency }
struct proxy_provider.FinishIntent { 1: proxy_provider.FinishStatus status }
union proxy_provider.FinishStatus { 1: proxy_provider.Success success, 2: domain.Failure failure }
union proxy_provider.Intent {
  1: proxy_provider.FinishIntent finish, 2: proxy_provider.SleepIntent sleep,
  3: proxy_provider.SuspendIntent suspend,
}
struct proxy_provider.Invoice {
  1: domain.InvoiceID id, 2: base.Timestamp created_at, 3: base.Timestamp due,
  7: domain.InvoiceDetails details, 6: proxy_provider.Cash cost,
}
struct proxy_provider.InvoicePayment {
  1: domain.InvoicePaymentID id, 2: base.Timestamp created_at, 3: optional domain.TransactionInfo trx,
  6: proxy_provider.PaymentResource payment_resource, 11: optional domain.PaymentService payment_service,
  10: optional domain.PayerSessionInfo payer_session_info, 5: proxy_provider.Cash cost,
  7: domain.ContactInfo contact_info, 8: optional bool make_recurrent,
  9: optional base.Timestamp processing_deadline,
}
struct proxy_provider.InvoicePaymentCapture { 1: proxy_provider.Cash cost }
struct proxy_provider.InvoicePaymentRefund {
  1: domain.InvoicePaymentRefundID id, 2: base.Timestamp created_at, 4: proxy_provider.Cash cash,
  3: optional domain.TransactionInfo trx,
}
struct proxy_provider.PaymentCallbackProxyResult {
  1: optional proxy_provider.Intent intent, 2: optional proxy_provider.ProxyState next_state,
  3: optional domain.TransactionInfo trx,
}
struct proxy_provider.PaymentCallbackResult {
  1: proxy_provider.CallbackResponse response, 2: proxy_provider.PaymentCallbackProxyResult result,
}
struct proxy_provider.PaymentContext {
  1: proxy_provider.Session session, 2: proxy_provider.PaymentInfo payment_info,
  3: optional domain.ProxyOptions options,
}
struct proxy_provider.PaymentInfo {
  1: proxy_provider.Shop shop, 2: proxy_provider.Invoice invoice,
  3: proxy_provider.InvoicePayment payment, 4: optional proxy_provider.InvoicePaymentRefund refund,
  5: optional proxy_provider.InvoicePaymentCapture capture,
}
struct proxy_provider.PaymentProxyResult {
  1: proxy_provider.Intent intent, 2: optional proxy_provider.ProxyState next_state,
  3: optional domain.TransactionInfo trx,
}
union proxy_provider.PaymentResource {
  1: domain.DisposablePaymentResource disposable_payment_resource,
  2: proxy_provider.RecurrentPaymentResource recurrent_payment_resource,
}
typedef base.Opaque proxy_provider.ProxyState
struct proxy_provider.RecurrentPaymentResource { 1: domain.PaymentTool payment_tool, 2: domain.Token rec_token }
struct proxy_provider.RecurrentPaymentTool {
  1: base.ID id, 2: base.Timestamp created_at, 3: domain.DisposablePaymentResource payment_resource,
  4: proxy_provider.Cash minimal_payment_cost,
}
struct proxy_provider.RecurrentTokenCallbackResult {
  1: proxy_provider.CallbackResponse response, 2: proxy_provider.RecurrentTokenProxyResult result,
}
struct proxy_provider.RecurrentTokenContext {
  1: proxy_provider.RecurrentTokenSession session, 2: proxy_provider.RecurrentTokenInfo token_info,
  3: optional domain.ProxyOptions options,
}
struct proxy_provider.RecurrentTokenFinishIntent { 1: proxy_provider.RecurrentTokenFinishStatus status }
union proxy_provider.RecurrentTokenFinishStatus { 1: proxy_provider.RecurrentTokenSuccess success, 2: domain.Failure failure }
struct proxy_provider.RecurrentTokenInfo {
  1: proxy_provider.RecurrentPaymentTool payment_tool, 2: optional domain.TransactionInfo trx,
  3: proxy_provider.Shop shop,
}
union proxy_provider.RecurrentTokenIntent {
  1: proxy_provider.RecurrentTokenFinishIntent finish, 2: proxy_provider.SleepIntent sleep,
  3: proxy_provider.SuspendIntent suspend,
}
struct proxy_provider.RecurrentTokenProxyResult {
  1: proxy_provider.RecurrentTokenIntent intent, 2: optional proxy_provider.ProxyState next_state,
  4: optional domain.TransactionInfo trx,
}
struct proxy_provider.RecurrentTokenSession { 1: optional proxy_provider.ProxyState state }
struct proxy_provider.RecurrentTokenSuccess { 1: domain.Token token }
struct proxy_provider.Session { 1: domain.TargetInvoicePaymentStatus target, 2: optional proxy_provider.ProxyState state }
struct proxy_provider.Shop {
  1: domain.ShopID id, 2: domain.Category category, 3: domain.ShopDetails details,
  4: domain.ShopLocation location,
}
struct proxy_provider.SleepIntent {
  1: base.Timer timer, 2: optional user_interaction.UserInteraction user_interaction,
  3: optional user_interaction.Completed user_interaction_completion,
}
struct proxy_provider.Success { 1: optional domain.Token token, 2: optional proxy_provider.Cash changed_cost }
struct proxy_provider.SuspendIntent {
  1: proxy_provider.CallbackTag tag, 2: base.Timer timeout,
  3: optional user_interaction.UserInteraction user_interaction,
  5: optional user_interaction.Completed user_interaction_completion,
  4: optional timeout_behaviour.TimeoutBehaviour timeout_behaviour,
}
typedef base.Opaque timeout_behaviour.Callback
union timeout_behaviour.TimeoutBehaviour { 1: domain.OperationFailure operation_failure, 2: timeout_behaviour.Callback callback }
struct user_interaction.ApiExtensionRequest { 1: string api_type }
struct user_interaction.BrowserGetRequest { 1: user_interaction.Template uri }
union user_interaction.BrowserHTTPRequest {
  1: user_interaction.BrowserGetRequest get_request, 2: user_interaction.BrowserPostRequest post_request,
}
struct user_interaction.BrowserPostRequest { 1: user_interaction.Template uri, 2: user_interaction.Form form }
struct user_interaction.Completed {}
typedef string user_interaction.CryptoAddress
struct user_interaction.CryptoCash {
  1: base.Rational crypto_amount, 2: user_interaction.CryptoCurrencySymbolicCode crypto_symbolic_code,
}
typedef string user_interaction.CryptoCurrencySymbolicCode
struct user_interaction.CryptoCurrencyTransferRequest {
  1: user_interaction.CryptoAddress crypto_address, 2: user_interaction.CryptoCash crypto_cash,
}
typedef map<string, user_interaction.Template> user_interaction.Form
struct user_interaction.PaymentTerminalReceipt { 1: string short_payment_id, 2: base.Timestamp due }
struct user_interaction.QrCode { 1: binary payload }
struct user_interaction.QrCodeDisplayRequest { 1: user_interaction.QrCode qr_code }
typedef string user_interaction.Template
union user_interaction.UserInteraction {
  1: user_interaction.BrowserHTTPRequest redirect,
  2: user_interaction.PaymentTerminalReceipt payment_terminal_reciept,
  3: user_interaction.CryptoCurrencyTransferRequest crypto_currency_transfer_request,
  4: user_interaction.QrCodeDisplayRequest qr_code_display_request,
  5: user_interaction.ApiExtensionRequest api_extension_request,
}
service ProviderProxy {
proxy_provider.RecurrentTokenProxyResult GenerateToken( 1: proxy_provider.RecurrentTokenContext context )
proxy_provider.RecurrentTokenCallbackResult HandleRecurrentTokenCallback( 1: proxy_provider.Callback callback, 2: proxy_provider.RecurrentTokenContext context )
proxy_provider.PaymentProxyResult ProcessPayment( 1: proxy_provider.PaymentContext context )
proxy_provider.PaymentCallbackResult HandlePaymentCallback( 1: proxy_provider.Callback callback, 2: proxy_provider.PaymentContext context )
}
`
