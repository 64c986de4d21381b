import type { Names } from '../names.ts'

export const namesEn: Names = {
  groups: {
    find: 'Find the session',
    start: 'Start a session',
    active: 'Session active',
    suspended: 'Session waiting',
    repair: 'Repair',
    result: 'Apply the result',
    finish: 'Finish processing',
    failure: 'Failure: retry or rollback',
    machine: 'Machine and its doors',
  },
  pieces: {
    'active.available': 'Detector: the adapter answered',
    'active.unavailable': 'Detector: no answer',
    'provider.conversion': 'Detector: conversion failed',
    'callback.available': 'Detector: the adapter answered',
    'callback.unavailable': 'Detector: no answer',
    'finish.notify': 'Detector: conversion succeeded',
    'failure.tell-error': 'Detector: provider’s fault',
    'failure.tell-finish': 'Detector: not the provider’s fault',
  },
  parts: {
    start: () => 'Detector: start',
    init: () => 'Set up the service',
    'start-again': () => 'Repeat the start',
    end: end => (end === 'finish' ? 'Detector: finish' : 'Detector: error'),
  },
  shapes: {
    'goes on': 'step',
    decides: 'decision',
    calls: 'call',
    tells: 'message',
    waits: 'wait',
    door: 'door',
  },
  inputs: {
    timer: 'timer',
    callback: 'callback',
    change_session: 'session change',
    repair: 'repair',
    go_on: 'go on as it is',
  },
  defects: {
    'silent.timeout':
      'A timeout was answered without an intent, so the session stays suspended with no timer: it will never wake by itself.',
    'failure.change-crash':
      'Failure handling does not know a session change on a refund and crashes: the machine is down until it is repaired.',
    'failure.timeout-crash':
      'A refund cannot handle the failure `operation_timeout` and crashes: the machine is down until it is repaired.',
    'machine.refund-wrap-crash':
      'A refund cannot store a changed cost or a token: if the adapter sends one, the machine crashes and is down until it is repaired.',
  },
}
