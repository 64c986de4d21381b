/** Extracted from @vality/domain-proto 2.0.1-81d1edc.0; not to be edited by hand. */
export const domainIdl = `
struct domain.AdditionalTransactionInfo {
  1: optional string rrn, 2: optional string approval_code, 3: optional string acs_url,
  4: optional string pareq, 5: optional string md, 6: optional string term_url, 7: optional string pares,
  8: optional string eci, 9: optional string cavv, 10: optional string xid,
  11: optional string cavv_algorithm, 12: optional domain.ThreeDsVerification three_ds_verification,
  13: optional string short_payment_id, 14: optional base.StringMap extra_payment_info,
}
struct domain.Allocation { 1: list<domain.AllocationTransaction> transactions }
struct domain.AllocationTransaction {
  1: domain.AllocationTransactionID id, 2: domain.AllocationTransactionTarget target,
  3: domain.Cash amount, 4: optional domain.AllocationTransactionBodyTotal body,
  5: optional domain.AllocationTransactionDetails details,
}
struct domain.AllocationTransactionBodyTotal {
  1: domain.AllocationTransactionTarget fee_target, 2: domain.Cash total, 3: domain.Cash fee_amount,
  4: optional domain.AllocationTransactionFeeShare fee,
}
struct domain.AllocationTransactionDetails { 1: optional domain.InvoiceCart cart }
struct domain.AllocationTransactionFeeShare { 1: base.Rational parts, 2: optional domain.RoundingMethod rounding_method }
typedef base.ID domain.AllocationTransactionID
union domain.AllocationTransactionTarget { 1: domain.AllocationTransactionTargetShop shop }
struct domain.AllocationTransactionTargetShop { 1: domain.PartyID owner_id, 2: domain.ShopID shop_id }
typedef i64 domain.Amount
struct domain.BankCard {
  1: domain.Token token, 14: optional domain.PaymentSystemRef payment_system, 3: string bin,
  4: string last_digits, 15: optional domain.BankCardTokenServiceRef payment_token,
  12: optional domain.TokenizationMethod tokenization_method, 6: optional domain.Residence issuer_country,
  7: optional string bank_name, 8: optional map<string, msgpack.Value> metadata,
  9: optional bool is_cvv_empty, 10: optional domain.BankCardExpDate exp_date,
  11: optional string cardholder_name, 13: optional string category,
}
struct domain.BankCardExpDate { 1: i8 month, 2: i16 year }
struct domain.BankCardTokenServiceRef { 1: string id }
struct domain.Cash { 1: domain.Amount amount, 2: domain.CurrencyRef currency }
struct domain.Category { 1: string name, 2: string description, 3: optional domain.CategoryType type }
enum domain.CategoryType { test = 0, live = 1 }
struct domain.ClientInfo {
  1: optional domain.IPAddress ip_address, 2: optional domain.Fingerprint fingerprint,
  3: optional string url, 4: optional domain.IPAddress peer_ip_address,
  5: optional domain.IPAddress user_ip_address,
}
struct domain.ContactInfo {
  1: optional string phone_number, 2: optional string email, 3: optional string first_name,
  4: optional string last_name, 5: optional string country, 6: optional string state,
  7: optional string city, 8: optional string address, 9: optional string postal_code,
}
enum domain.CountryCode {
  ABH = 0, AUS = 1, AUT = 2, AZE = 3, ALB = 4, DZA = 5, ASM = 6, AIA = 7, AGO = 8, AND = 9, ATA = 10,
  ATG = 11, ARG = 12, ARM = 13, ABW = 14, AFG = 15, BHS = 16, BGD = 17, BRB = 18, BHR = 19, BLR = 20,
  BLZ = 21, BEL = 22, BEN = 23, BMU = 24, BGR = 25, BOL = 26, BES = 27, BIH = 28, BWA = 29, BRA = 30,
  IOT = 31, BRN = 32, BFA = 33, BDI = 34, BTN = 35, VUT = 36, HUN = 37, VEN = 38, VGB = 39, VIR = 40,
  VNM = 41, GAB = 42, HTI = 43, GUY = 44, GMB = 45, GHA = 46, GLP = 47, GTM = 48, GIN = 49, GNB = 50,
  DEU = 51, GGY = 52, GIB = 53, HND = 54, HKG = 55, GRD = 56, GRL = 57, GRC = 58, GEO = 59, GUM = 60,
  DNK = 61, JEY = 62, DJI = 63, DMA = 64, DOM = 65, EGY = 66, ZMB = 67, ESH = 68, ZWE = 69, ISR = 70,
  IND = 71, IDN = 72, JOR = 73, IRQ = 74, IRN = 75, IRL = 76, ISL = 77, ESP = 78, ITA = 79, YEM = 80,
  CPV = 81, KAZ = 82, KHM = 83, CMR = 84, CAN = 85, QAT = 86, KEN = 87, CYP = 88, KGZ = 89, KIR = 90,
  CHN = 91, CCK = 92, COL = 93, COM = 94, COG = 95, COD = 96, PRK = 97, KOR = 98, CRI = 99, CIV = 100,
  CUB = 101, KWT = 102, CUW = 103, LAO = 104, LVA = 105, LSO = 106, LBN = 107, LBY = 108, LBR = 109,
  LIE = 110, LTU = 111, LUX = 112, MUS = 113, MRT = 114, MDG = 115, MYT = 116, MAC = 117, MWI = 118,
  MYS = 119, MLI = 120, UMI = 121, MDV = 122, MLT = 123, MAR = 124, MTQ = 125, MHL = 126, MEX = 127,
  FSM = 128, MOZ = 129, MDA = 130, MCO = 131, MNG = 132, MSR = 133, MMR = 134, NAM = 135, NRU = 136,
  NPL = 137, NER = 138, NGA = 139, NLD = 140, NIC = 141, NIU = 142, NZL = 143, NCL = 144, NOR = 145,
  ARE = 146, OMN = 147, BVT = 148, IMN = 149, NFK = 150, CXR = 151, HMD = 152, CYM = 153, COK = 154,
  TCA = 155, PAK = 156, PLW = 157, PSE = 158, PAN = 159, VAT = 160, PNG = 161, PRY = 162, PER = 163,
  PCN = 164, POL = 165, PRT = 166, PRI = 167, MKD = 168, REU = 169, RUS = 170, RWA = 171, ROU = 172,
  WSM = 173, SMR = 174, STP = 175, SAU = 176, SWZ = 177, SHN = 178, MNP = 179, BLM = 180, MAF = 181,
  SEN = 182, VCT = 183, KNA = 184, LCA = 185, SPM = 186, SRB = 187, SYC = 188, SGP = 189, SXM = 190,
  SYR = 191, SVK = 192, SVN = 193, GBR = 194, USA = 195, SLB = 196, SOM = 197, SDN = 198, SUR = 199,
  SLE = 200, TJK = 201, THA = 202, TWN = 203, TZA = 204, TLS = 205, TGO = 206, TKL = 207, TON = 208,
  TTO = 209, TUV = 210, TUN = 211, TKM = 212, TUR = 213, UGA = 214, UZB = 215, UKR = 216, WLF = 217,
  URY = 218, FRO = 219, FJI = 220, PHL = 221, FIN = 222, FLK = 223, FRA = 224, GUF = 225, PYF = 226,
  ATF = 227, HRV = 228, CAF = 229, TCD = 230, MNE = 231, CZE = 232, CHL = 233, CHE = 234, SWE = 235,
  SJM = 236, LKA = 237, ECU = 238, GNQ = 239, ALA = 240, SLV = 241, ERI = 242, EST = 243, ETH = 244,
  ZAF = 245, SGS = 246, OST = 247, SSD = 248, JAM = 249, JPN = 250,
}
struct domain.CryptoCurrencyRef { 1: string id }
struct domain.Currency {
  1: string name, 2: domain.CurrencySymbolicCode symbolic_code, 3: i16 numeric_code, 4: i16 exponent,
}
struct domain.CurrencyRef { 1: domain.CurrencySymbolicCode symbolic_code }
typedef string domain.CurrencySymbolicCode
struct domain.DigitalWallet {
  4: optional domain.PaymentServiceRef payment_service, 2: domain.DigitalWalletID id,
  3: optional domain.Token token, 5: optional string account_name,
  6: optional string account_identity_number,
}
typedef string domain.DigitalWalletID
struct domain.DisposablePaymentResource {
  1: domain.PaymentTool payment_tool, 2: optional domain.PaymentSessionID payment_session_id,
  3: optional domain.ClientInfo client_info,
}
struct domain.Failure {
  1: domain.FailureCode code, 2: optional domain.FailureReason reason, 3: optional domain.SubFailure sub,
}
typedef string domain.FailureCode
typedef string domain.FailureReason
typedef string domain.Fingerprint
struct domain.GenericPaymentTool { 1: domain.PaymentServiceRef payment_service, 2: optional base.Content data }
typedef string domain.IPAddress
union domain.InvoiceBankAccount { 1: domain.InvoiceRussianBankAccount russian }
struct domain.InvoiceCart { 1: list<domain.InvoiceLine> lines }
struct domain.InvoiceDetails {
  1: string product, 2: optional string description, 3: optional domain.InvoiceCart cart,
  4: optional domain.InvoiceBankAccount bank_account,
}
typedef base.ID domain.InvoiceID
struct domain.InvoiceLine {
  1: string product, 2: i32 quantity, 3: domain.Cash price, 4: map<string, msgpack.Value> metadata,
}
struct domain.InvoicePaymentCancelled { 1: optional string reason }
struct domain.InvoicePaymentCaptured {
  1: optional string reason, 2: optional domain.Cash cost, 3: optional domain.InvoiceCart cart,
  4: optional domain.Allocation allocation,
}
typedef base.ID domain.InvoicePaymentID
struct domain.InvoicePaymentProcessed {}
typedef base.ID domain.InvoicePaymentRefundID
struct domain.InvoicePaymentRefunded {}
struct domain.InvoiceRussianBankAccount { 1: string account, 2: string bank_bik }
struct domain.MobileCommerce { 3: optional domain.MobileOperatorRef operator, 2: domain.MobilePhone phone }
struct domain.MobileOperatorRef { 1: string id }
struct domain.MobilePhone { 1: string cc, 2: string ctn }
union domain.OperationFailure { 1: domain.OperationTimeout operation_timeout, 2: domain.Failure failure }
struct domain.OperationTimeout {}
typedef base.ID domain.PartyID
struct domain.PayerSessionInfo { 1: optional domain.URITemplate redirect_url }
struct domain.PaymentService {
  1: string name, 2: optional string description, 3: optional domain.PaymentServiceCategory category,
  4: optional string brand_name, 5: optional map<string, json.Value> metadata,
}
typedef string domain.PaymentServiceCategory
struct domain.PaymentServiceRef { 1: string id }
typedef string domain.PaymentSessionID
struct domain.PaymentSystemRef { 1: string id }
struct domain.PaymentTerminal {
  2: optional domain.PaymentServiceRef payment_service, 3: optional map<string, json.Value> metadata,
}
union domain.PaymentTool {
  7: domain.GenericPaymentTool generic, 1: domain.BankCard bank_card,
  2: domain.PaymentTerminal payment_terminal, 3: domain.DigitalWallet digital_wallet,
  5: domain.MobileCommerce mobile_commerce, 6: domain.CryptoCurrencyRef crypto_currency,
}
typedef base.StringMap domain.ProxyOptions
typedef domain.CountryCode domain.Residence
enum domain.RoundingMethod { round_half_towards_zero = 0, round_half_away_from_zero = 1 }
struct domain.ShopDetails { 1: string name, 2: optional string description }
typedef base.ID domain.ShopID
union domain.ShopLocation { 1: string url }
struct domain.SubFailure { 1: domain.FailureCode code, 2: optional domain.SubFailure sub }
union domain.TargetInvoicePaymentStatus {
  1: domain.InvoicePaymentProcessed processed, 2: domain.InvoicePaymentCaptured captured,
  3: domain.InvoicePaymentCancelled cancelled, 4: domain.InvoicePaymentRefunded refunded,
}
enum domain.ThreeDsVerification {
  authentication_successful = 0, attempts_processing_performed = 1, authentication_failed = 2,
  authentication_could_not_be_performed = 3,
}
typedef string domain.Token
enum domain.TokenizationMethod { dpan = 0, none = 1 }
struct domain.TransactionInfo {
  1: string id, 2: optional base.Timestamp timestamp, 3: base.StringMap extra,
  4: optional domain.AdditionalTransactionInfo additional_info,
}
typedef string domain.URITemplate
`
