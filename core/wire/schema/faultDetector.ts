/** The fault detector's interface; no package publishes it. Windows and limits in ms, aggregation in s. */
export const faultDetectorIdl = `
typedef string fault_detector.ServiceId
typedef string fault_detector.OperationId
typedef string fault_detector.Timestamp

struct fault_detector.Start { 1: fault_detector.Timestamp time_start }
struct fault_detector.Finish { 1: fault_detector.Timestamp time_end }
struct fault_detector.Error { 1: fault_detector.Timestamp time_end }

union fault_detector.OperationState {
  1: fault_detector.Start start
  2: fault_detector.Finish finish
  3: fault_detector.Error error
}

struct fault_detector.Operation {
  1: fault_detector.OperationId operation_id
  2: fault_detector.OperationState state
}

struct fault_detector.ServiceConfig {
  1: i64 sliding_window
  2: i64 operation_time_limit
  3: optional i32 pre_aggregation_size
}

struct fault_detector.ServiceStatistics {
  1: fault_detector.ServiceId service_id
  2: double failure_rate
  3: i64 operations_count
  4: i64 error_operations_count
  5: i64 overtime_operations_count
  6: i64 success_operations_count
}

exception fault_detector.ServiceNotFoundException {}

service FaultDetector {
  void InitService(1: fault_detector.ServiceId service_id, 2: fault_detector.ServiceConfig service_config)

  list<fault_detector.ServiceStatistics> GetStatistics(1: list<fault_detector.ServiceId> services)

  void RegisterOperation(
    1: fault_detector.ServiceId service_id,
    2: fault_detector.Operation operation,
    3: fault_detector.ServiceConfig service_config
  ) throws (1: fault_detector.ServiceNotFoundException ex1)
}
`
