' Starts Sổ Vàng without a console window; for folders that have no So-Vang.exe.
Option Explicit
Dim shell, files, folder, command, argument, status
Set shell = CreateObject("WScript.Shell")
Set files = CreateObject("Scripting.FileSystemObject")
folder = files.GetParentFolderName(WScript.ScriptFullName)
If Not files.FileExists(folder & "\launcher\node.exe") Then
  MsgBox "Thiếu tệp của chương trình. Hãy giải nén lại cả thư mục Sổ Vàng rồi mở lại.", 16, "Sổ Vàng"
  WScript.Quit 3
End If
shell.CurrentDirectory = folder
command = Quoted(folder & "\launcher\node.exe") & " " & Quoted(folder & "\launcher\launcher.mjs")
For Each argument In WScript.Arguments
  command = command & " " & Quoted(argument)
Next
status = shell.Run(command, 0, True)
If status = 3 Then MsgBox "Không thấy bản Sổ Vàng nào để khởi động. Hãy cài lại chương trình; dữ liệu của đơn vị vẫn còn nguyên.", 16, "Sổ Vàng"
If status = 8 Then MsgBox "Không thấy thư mục dữ liệu đã chuyển đi: ổ đĩa ấy chưa cắm, hoặc thư mục đã đổi tên. Cắm lại rồi mở lại Sổ Vàng.", 48, "Sổ Vàng"
If status = 9 Then MsgBox "Sổ Vàng cần Microsoft Edge hoặc Google Chrome trên máy này. Hãy cài một trong hai rồi mở lại.", 48, "Sổ Vàng"
WScript.Quit status

Function Quoted(text)
  Quoted = Chr(34) & text & Chr(34)
End Function
