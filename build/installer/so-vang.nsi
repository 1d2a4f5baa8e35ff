; Installer of the browser host: for one user, without administrator rights, without a network.
; Makes nothing outside this user's own folders and registry; data of units lie elsewhere and are never touched.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SoVang"
!define CLASS "SoVang.GoiDuLieu"
!define DATA "$LOCALAPPDATA\SoVang\don-vi"

Name "Sổ Vàng"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\SoVang"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestSupportedOS all
ManifestDPIAware true
BrandingText "Sổ Vàng ${VERSION}"
!define MUI_ICON "${RESOURCES}/so-vang.ico"
!define MUI_UNICON "${RESOURCES}/so-vang.ico"
!define MUI_ABORTWARNING

!define MUI_WELCOMEPAGE_TITLE "Cài Sổ Vàng ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Chương trình được cài cho riêng tài khoản Windows đang dùng, không cần quyền quản trị và không cần mạng.$\r$\n$\r$\nNếu máy đã có Sổ Vàng bản cũ hơn thì bản này thay bản cũ; dữ liệu của đơn vị được giữ nguyên."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\So-Vang.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở Sổ Vàng ngay"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Gỡ chương trình Sổ Vàng khỏi tài khoản này. Dữ liệu của đơn vị không bị xóa."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 "ProductName" "Sổ Vàng"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài Sổ Vàng"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "Apache-2.0"

; A running program holds its own node.exe: it cannot be opened for writing. The sign of what is removed is empty.
!macro WaitUntilClosed UN
Function ${UN}WaitUntilClosed
  again:
  IfFileExists "$INSTDIR\launcher\node.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\launcher\node.exe" a
  IfErrors held
  FileClose $0
  Goto closed
  held:
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Sổ Vàng đang chạy. Hãy lưu việc đang làm, đóng cửa sổ Sổ Vàng rồi bấm «Thử lại»." /SD IDCANCEL IDRETRY again
  SetErrorLevel 4
  Abort
  closed:
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Sổ Vàng cần Windows 10 hoặc 11." /SD IDOK
    SetErrorLevel 5
    Abort
  ${EndIf}
  ReadRegStr $1 HKCU "${KEY}" "DisplayVersion"
  ${If} $1 != ""
    ${VersionCompare} "$1" "${VERSION}" $2
    ${If} $2 == 1
      MessageBox MB_OK|MB_ICONSTOP "Máy đang có Sổ Vàng $1, mới hơn bản ${VERSION} này. Bản cũ không mở được dữ liệu của bản mới nên không cài đè." /SD IDOK
      SetErrorLevel 6
      Abort
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Sổ Vàng"
  Call WaitUntilClosed
  SetOutPath "$INSTDIR\versions\${VERSION}"
  ; What an interrupted installation left of this very version.
  RMDir /r "$INSTDIR\versions\${VERSION}"
  SetOutPath "$INSTDIR\versions\${VERSION}"
  File /r "${SOURCE}/versions/${VERSION}/*.*"
  SetOutPath "$INSTDIR\launcher"
  File /r "${SOURCE}/launcher/*.*"
  SetOutPath "$INSTDIR"
  File "${SOURCE}/So-Vang.exe"
  File "${SOURCE}/so-vang.cmd"
  File "${SOURCE}/so-vang.ico"
  File "${SOURCE}/DOC-TRUOC.txt"
  File "${RESOURCES}/goi.ico"
  ; The launcher writes which version is started: on trial where another one was there before.
  nsExec::Exec '"$INSTDIR\launcher\node.exe" "$INSTDIR\launcher\launcher.mjs" --installed ${VERSION}'
  Pop $0
  ${If} $0 != 0
    MessageBox MB_OK|MB_ICONSTOP "Windows không cho chạy tệp vừa cài (mã $0). Phần mềm diệt vi-rút hoặc quy định của cơ quan có thể đang chặn thư mục $INSTDIR." /SD IDOK
    SetErrorLevel 7
    Abort
  ${EndIf}
  CreateDirectory "$SMPROGRAMS"
  CreateShortcut "$SMPROGRAMS\Sổ Vàng.lnk" "$INSTDIR\So-Vang.exe" "" "$INSTDIR\so-vang.ico"
  CreateShortcut "$DESKTOP\Sổ Vàng.lnk" "$INSTDIR\So-Vang.exe" "" "$INSTDIR\so-vang.ico"

  WriteRegStr HKCU "Software\Classes\.sovang" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "Gói dữ liệu Sổ Vàng"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" '"$INSTDIR\goi.ico"'
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\So-Vang.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteUninstaller "$INSTDIR\Go-cai-dat.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Sổ Vàng"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\so-vang.ico"
  WriteRegStr HKCU "${KEY}" "Publisher" "Sổ Vàng"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Go-cai-dat.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Go-cai-dat.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  Call un.WaitUntilClosed
  ; Only what was installed or laid by an update: the folder may have been chosen by hand and hold other things.
  RMDir /r "$INSTDIR\versions"
  RMDir /r "$INSTDIR\launcher"
  Delete "$INSTDIR\phien-ban.json"
  Delete "$INSTDIR\So-Vang.exe"
  Delete "$INSTDIR\so-vang.cmd"
  Delete "$INSTDIR\so-vang.ico"
  Delete "$INSTDIR\goi.ico"
  Delete "$INSTDIR\DOC-TRUOC.txt"
  Delete "$INSTDIR\Go-cai-dat.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Sổ Vàng.lnk"
  Delete "$DESKTOP\Sổ Vàng.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.sovang" ""
  ${If} $0 == "${CLASS}"
    DeleteRegKey HKCU "Software\Classes\.sovang"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  MessageBox MB_OK|MB_ICONINFORMATION "Đã gỡ chương trình. Dữ liệu của đơn vị vẫn còn nguyên ở:$\r$\n$\r$\n${DATA}$\r$\n$\r$\nCài lại Sổ Vàng thì mở được ngay. Muốn bỏ hẳn thì tự xóa thư mục ấy, sau khi đã bàn giao hoặc sao lưu." /SD IDOK
SectionEnd
